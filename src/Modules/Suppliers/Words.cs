using Samkop.Kernel;
using Samkop.Suppliers.Domain;
using Samkop.Suppliers.Public;
using Samkop.Web;

namespace Samkop.Suppliers;

/// <summary>What states and channels are called.</summary>
internal static class Words
{
    public static (Tone Tone, Text Label) Of(PayeeState state) => state switch
    {
        PayeeState.Verified => (Tone.Good, new("Får betalas till", "May be paid to")),
        PayeeState.CoolingOff => (Tone.Going, new("Karenstid", "Cooling off")),
        PayeeState.Blocked => (Tone.Stop, new("Spärrat", "Blocked")),
        PayeeState.Unverified => (Tone.Soon, new("Inte verifierat", "Not verified")),
        _ => (Tone.Neutral, new("Okänt", "Unknown")),
    };

    public static Text Of(OwnerCheckChannel channel) => channel switch
    {
        OwnerCheckChannel.OwnBank => new("Vår egen bank", "Our own bank"),
        OwnerCheckChannel.BankgiroSearch => new("Bankgirots söktjänst", "Bankgirot's search"),
        OwnerCheckChannel.BankStatement => new("Intyg från leverantörens bank", "Statement of the supplier's bank"),
        _ => new("Annat register", "Another register"),
    };

    public static Text Of(CallBackChannel channel) => channel switch
    {
        CallBackChannel.Phone => new("Telefon, på ett nummer som var känt sedan tidigare", "Phone, on a number known before"),
        CallBackChannel.Visit => new("Personligt möte", "Met in person"),
        CallBackChannel.Letter => new("Svar på brev till registrerad adress", "Answer to a letter to the registered address"),
        _ => new("Bankens eller Bankgirots ägarregister", "Register of owners at the bank or Bankgirot"),
    };
}
