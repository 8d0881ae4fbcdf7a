namespace Samkop.Contracts.Public;

/// <summary>The daily look at contract dates; the host's job runner calls it once a day.</summary>
public interface IContractReminders
{
    /// <summary>
    /// Puts a matter in the owner's inbox for each date whose time has come (options, end of contract, end of prices) and takes away what is
    /// overtaken. The day comes from the clock; running it twice a day changes nothing. Gives the number of new reminders.
    /// </summary>
    Task<int> RunAsync(CancellationToken ct);
}
