using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Samkop.Web;

/// <summary>A message that survives one redirect. Both languages travel, since the reader may switch on the next page.</summary>
public static class Flash
{
    private const string Sv = "flash.sv";
    private const string En = "flash.en";

    /// <summary>Leaves a message for the next page.</summary>
    public static void Leave(ITempDataDictionary store, Text message)
    {
        store[Sv] = message.Sv;
        store[En] = message.En;
    }

    /// <summary>The message for this page, taken away by reading; null when there is none.</summary>
    public static Text? Take(ITempDataDictionary store) =>
        store.TryGetValue(Sv, out var sv) && store.TryGetValue(En, out var en)
            ? new Text((string)sv!, (string)en!)
            : null;
}
