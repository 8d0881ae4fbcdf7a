using Samkop.Kernel;

namespace Samkop.Analysis;

/// <summary>A closed period of days that a question is asked for.</summary>
internal sealed record Period(DateOnly From, DateOnly Through)
{
    /// <summary>The given days, else the last year up to today.</summary>
    public static Result<Period> Of(DateOnly? from, DateOnly? through, DateOnly today)
    {
        var last = through ?? today;
        var first = from ?? last.AddYears(-1).AddDays(1);
        return first > last ? Refusals.PeriodBackwards.On("From") : new Period(first, last);
    }
}
