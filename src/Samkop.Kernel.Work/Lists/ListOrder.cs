using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace Samkop.Kernel.Work;

/// <summary>Begins a <see cref="ListOrder{T}"/>.</summary>
public static class ListOrder
{
    /// <summary>An order of rows that has no columns yet; it must end in a unique one.</summary>
    public static ListOrder<T> Of<T>()
        where T : class => new([]);
}

/// <summary>
/// How a list is sorted, and how the place of a row in it is written in an address. The last key must be unique (the id), because the place is
/// found again by comparing: rows of equal name or time would else be skipped.
/// </summary>
/// <typeparam name="T">The row.</typeparam>
public sealed class ListOrder<T>
    where T : class
{
    private readonly ParameterExpression row = Expression.Parameter(typeof(T), "row");
    private readonly IReadOnlyList<IListKey> keys;

    internal ListOrder(IReadOnlyList<IListKey> keys) => this.keys = keys;

    /// <summary>Then by this, least first.</summary>
    public ListOrder<T> Up<TKey>(Expression<Func<T, TKey>> key) => new([.. keys, new ListKey<TKey>(key, isDown: false)]);

    /// <summary>Then by this, greatest first.</summary>
    public ListOrder<T> Down<TKey>(Expression<Func<T, TKey>> key) => new([.. keys, new ListKey<TKey>(key, isDown: true)]);

    internal IQueryable<T> Sort(IQueryable<T> rows, bool isBackward) =>
        keys.Index().Aggregate(rows, (sorted, key) => key.Item.Sort(sorted, isFirst: key.Index == 0, isBackward));

    internal string PlaceOf(T shown) => ListPlace.Write(keys.Select(key => key.ValueOf(shown)));

    /// <summary>The rows beyond a place; null when the text is no place in this order.</summary>
    internal Expression<Func<T, bool>>? Beyond(string place, bool isBackward)
    {
        var values = ListPlace.Read(place, [.. keys.Select(key => key.Type)]);
        if (values is null)
        {
            return null;
        }

        Expression? beyond = null;
        for (var i = keys.Count - 1; i >= 0; i--)
        {
            var strictly = keys[i].Compare(row, values[i], isBackward, orEqual: false);
            beyond = beyond is null ? strictly : Expression.OrElse(strictly, Expression.AndAlso(keys[i].Equal(row, values[i]), beyond));
        }

        // Says nothing new, but gives both databases a bound on the first column: neither finds one through an OR.
        var bound = keys[0].Compare(row, values[0], isBackward, orEqual: true);
        return Expression.Lambda<Func<T, bool>>(keys.Count == 1 ? beyond! : Expression.AndAlso(bound, beyond!), row);
    }

    internal interface IListKey
    {
        Type Type { get; }

        object ValueOf(T shown);

        IQueryable<T> Sort(IQueryable<T> rows, bool isFirst, bool isBackward);

        Expression Compare(ParameterExpression row, object value, bool isBackward, bool orEqual);

        Expression Equal(ParameterExpression row, object value);
    }

    private sealed class ListKey<TKey>(Expression<Func<T, TKey>> key, bool isDown) : IListKey
    {
        private readonly Func<T, TKey> read = key.Compile(preferInterpretation: true);

        public Type Type => typeof(TKey);

        public object ValueOf(T shown) => read(shown)!;

        public IQueryable<T> Sort(IQueryable<T> rows, bool isFirst, bool isBackward) => (isFirst, isDown == isBackward) switch
        {
            (true, true) => rows.OrderBy(key),
            (true, false) => rows.OrderByDescending(key),
            (false, true) => ((IOrderedQueryable<T>)rows).ThenBy(key),
            _ => ((IOrderedQueryable<T>)rows).ThenByDescending(key),
        };

        public Expression Equal(ParameterExpression row, object value) => Expression.Equal(Of(row), Captured(value));

        public Expression Compare(ParameterExpression row, object value, bool isBackward, bool orEqual)
        {
            var kind = (isDown == isBackward, orEqual) switch
            {
                (true, true) => ExpressionType.GreaterThanOrEqual,
                (true, false) => ExpressionType.GreaterThan,
                (false, true) => ExpressionType.LessThanOrEqual,
                _ => ExpressionType.LessThan,
            };
            var (left, right) = (Of(row), Captured(value));
            if (typeof(TKey) == typeof(string))
            {
                return Expression.MakeBinary(kind, Expression.Call(ListPlace.CompareTexts, left, right), Expression.Constant(0));
            }

            // Ids have no operators in C#; the database compares what they hold.
            return typeof(TKey).IsEnum
                ? Expression.MakeBinary(kind, Expression.Convert(left, typeof(int)), Expression.Convert(right, typeof(int)))
                : Expression.MakeBinary(kind, left, right, liftToNull: false, ListPlace.HasOperators(typeof(TKey)) ? null : ListPlace.ComparedByDatabase.MakeGenericMethod(typeof(TKey)));
        }

        private Expression Of(ParameterExpression row) => ReplacingExpressionVisitor.Replace(key.Parameters[0], row, key.Body);

        // A captured value becomes a parameter of the query, so that its plan is kept whatever the place.
        private static MemberExpression Captured(object value) => Expression.Field(Expression.Constant(new Holder((TKey)value)), nameof(Holder.Value));

        private sealed class Holder(TKey value)
        {
            public readonly TKey Value = value;
        }
    }
}
