using System.Reflection;
using Dapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Kernel.Work;
using Samkop.Testing;
using Samkop.Web;

namespace Samkop.SliceTests.Work;

/// <summary>
/// Migrations are written by hand and the classes too. Nothing but this holds them together: every column of a class exists, may be null on both sides
/// or on neither, and has the type that the class asks for; and no table has a column that no class knows.
/// </summary>
public sealed class SchemaDriftTests
{
    [Theory, EachDatabase]
    public async Task The_migrated_schema_is_the_one_that_the_classes_ask_for(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database, new HostSetup { World = World.Empty });
        var wrong = await DriftOfAsync(host);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory, EachDatabase]
    public async Task A_stray_column_and_a_lost_one_are_found(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database, new HostSetup { World = World.Empty });
        await using (var connection = await CopiedRows.OpenAsync(host.Database))
        {
            await connection.ExecuteAsync("ALTER TABLE inbox_matter ADD COLUMN stray text; ALTER TABLE inbox_matter RENAME COLUMN why_sv TO why_se");
        }

        Assert.Equal(
            ["inbox_matter.why_sv is in Matter and not in the database", "inbox_matter.why_se is in the database and in no class", "inbox_matter.stray is in the database and in no class"],
            (await DriftOfAsync(host)).OrderByDescending(fault => fault.Contains("not in", StringComparison.Ordinal)).ThenByDescending(fault => fault, StringComparer.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> DriftOfAsync(SamkopHost host)
    {
        var columns = (await ColumnsAsync(host)).ToLookup(column => column.Table, StringComparer.Ordinal);
        await using var scope = host.Services.CreateAsyncScope();
        var reads = scope.ServiceProvider.GetRequiredService<Reads>();
        var contexts = host.Services.GetServices<IModule>().SelectMany(module => module.GetType().Assembly.GetTypes())
            .Where(type => type.IsSubclassOf(typeof(ModuleDb))).Distinct().Select(type => ContextOf(reads, type)).ToList();
        Assert.True(contexts.Count > 8, "The modules' tables were not found.");

        var wrong = new List<string>();
        var known = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var entity in contexts.SelectMany(context => context.Model.GetEntityTypes()).Where(entity => entity.GetTableName() is not null))
        {
            var table = entity.GetTableName()!;
            var names = known.TryGetValue(table, out var met) ? met : known[table] = new HashSet<string>(StringComparer.Ordinal);
            foreach (var property in Properties(entity))
            {
                var name = property.GetColumnName();
                names.Add(name);
                wrong.AddRange(Faults(table, property, columns[table].FirstOrDefault(column => column.Name == name)));
            }
        }

        wrong.AddRange(known.SelectMany(table => columns[table.Key]
            .Where(column => !table.Value.Contains(column.Name))
            .Select(column => $"{table.Key}.{column.Name} is in the database and in no class")));
        return wrong;
    }

    private static IEnumerable<string> Faults(string table, IProperty property, Column? column)
    {
        var name = $"{table}.{property.GetColumnName()}";
        if (column is null)
        {
            yield return $"{name} is in {property.DeclaringType.ClrType.Name} and not in the database";
            yield break;
        }

        if (property.IsColumnNullable() != column.IsNullable)
        {
            yield return $"{name} may {(column.IsNullable ? string.Empty : "not ")}be null in the database, but may{(property.IsColumnNullable() ? string.Empty : " not")} in {property.DeclaringType.ClrType.Name}";
        }

        var asked = property.GetColumnType();
        if (!string.Equals(asked, column.Type, StringComparison.OrdinalIgnoreCase))
        {
            yield return $"{name} is {column.Type} in the database; the class asks for {asked}";
        }
    }

    private static IEnumerable<IProperty> Properties(ITypeBase type) =>
        type.GetProperties().Concat(type.GetComplexProperties().SelectMany(complex => Properties(complex.ComplexType)));

    private static ModuleDb ContextOf(Reads reads, Type type) =>
        (ModuleDb)typeof(Reads).GetMethod(nameof(Reads.Of), BindingFlags.Public | BindingFlags.Instance)!.MakeGenericMethod(type).Invoke(reads, null)!;

    private static async Task<IEnumerable<Column>> ColumnsAsync(SamkopHost host)
    {
        await using var connection = await CopiedRows.OpenAsync(host.Database);
        var sql = host.Database.Kind == DatabaseKind.Sqlite
            ? "SELECT t.name AS \"Table\", c.name AS \"Name\", lower(c.type) AS \"Type\", c.\"notnull\" = 0 AND c.pk = 0 AS \"IsNullable\" FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'"
            : "SELECT table_name AS \"Table\", column_name AS \"Name\", data_type AS \"Type\", is_nullable = 'YES' AS \"IsNullable\" FROM information_schema.columns WHERE table_schema = 'public'";
        return [.. await connection.QueryAsync<Column>(sql)];
    }

    private sealed class Column
    {
        public string Table { get; init; } = string.Empty;

        public string Name { get; init; } = string.Empty;

        public string Type { get; init; } = string.Empty;

        public bool IsNullable { get; init; }
    }
}
