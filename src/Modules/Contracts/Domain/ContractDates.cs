using System.Globalization;
using Samkop.Kernel;

namespace Samkop.Contracts.Domain;

/// <summary>A day on which something of a contract must be thought of or done.</summary>
/// <param name="Step">Name of the reminder: once per contract and step.</param>
/// <param name="ShowFrom">First day it is shown to somebody.</param>
/// <param name="Due">The day itself.</param>
/// <param name="What">What it is about.</param>
/// <param name="IsForAllManagers">True when it has gone so far that every contract manager of the holder sees it.</param>
internal sealed record ContractDate(string Step, DateOnly ShowFrom, DateOnly Due, Text What, bool IsForAllManagers);

/// <summary>
/// The dates of a contract: last day of notice for an option, 18, 12, 9 and 6 months before the end (a procurement takes 6 to 12 months),
/// and the day the prices run out. Pure: the same contract and day give the same dates.
/// </summary>
internal static class ContractDates
{
    private static readonly int[] MonthsBeforeEnd = [18, 12, 9, 6];

    /// <summary>An undecided option goes to all managers this many days before its last day.</summary>
    private const int OptionToManagersDays = 14;

    private const int PricesReminderDays = 60;

    /// <summary>All dates that are still to come or whose time is now, by day. <paramref name="pricesThrough"/> is the last day of the prices known.</summary>
    public static IReadOnlyList<ContractDate> Of(Contract contract, DateOnly? pricesThrough, DateOnly today) =>
        contract.State != ContractState.Signed || today > contract.End
            ? []
            : [.. Options(contract, today).Concat(End(contract, today)).Concat(Prices(contract, pricesThrough, today)).OrderBy(date => date.Due).ThenBy(date => date.ShowFrom)];

    private static IEnumerable<ContractDate> Options(Contract contract, DateOnly today)
    {
        if (contract.NextOption is not { } option || option.NoticeBy < today)
        {
            yield break;
        }

        var toManagers = option.NoticeBy.AddDays(-OptionToManagersDays);
        var what = new Text("Sista dag att besluta om förlängning {0} ({1} månader)", "Last day to decide on extension {0} ({1} months)").With(option.Sequence, option.Months);
        yield return new ContractDate(Step("option", option.Sequence), option.ReminderOn, option.NoticeBy, what, IsForAllManagers: false);
        yield return new ContractDate(Step("option-late", option.Sequence), toManagers, option.NoticeBy, what, IsForAllManagers: true);
    }

    // While an option is open the end is not the end.
    private static IEnumerable<ContractDate> End(Contract contract, DateOnly today)
    {
        if (contract.NextOption is { } option && option.NoticeBy >= today)
        {
            return [];
        }

        return MonthsBeforeEnd
            .Select(months => new ContractDate(
                Step("end", months), contract.End.AddMonths(-months), contract.End,
                new Text("Avtalet löper ut. {0} månader eller mindre kvar: är nästa upphandling igång?", "The contract ends. {0} months or less left: is the next procurement under way?").With(months),
                IsForAllManagers: months == MonthsBeforeEnd[^1]))
            .Where((date, index) => index == MonthsBeforeEnd.Length - 1 || contract.End.AddMonths(-MonthsBeforeEnd[index + 1]) > today);
    }

    private static IEnumerable<ContractDate> Prices(Contract contract, DateOnly? pricesThrough, DateOnly today) =>
        pricesThrough is { } last && last >= today && last < contract.End
            ? [new ContractDate("prices/" + SwedishDates.Iso(last), last.AddDays(-PricesReminderDays), last, new Text("Priserna gäller inte längre. Begär en ny prislista.", "The prices run out. Ask for a new price list."), IsForAllManagers: false)]
            : [];

    private static string Step(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}/{number}");
}
