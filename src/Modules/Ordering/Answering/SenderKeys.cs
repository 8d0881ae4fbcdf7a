using System.Globalization;
using Samkop.Kernel;
using Samkop.Standards.Ubl;
using Samkop.Suppliers.Public;

namespace Samkop.Ordering.Answering;

/// <summary>By what a message of the network tells who sent it.</summary>
internal static class SenderKeys
{
    public static SupplierKeys Of(InvoiceParty sender) => new(
        sender.LegalRegistrationId?.Value ?? Number(sender.EndpointId) ?? sender.Identifiers.Select(Number).FirstOrDefault(number => number is not null),
        sender.VatId,
        sender.EndpointId?.Scheme,
        sender.EndpointId?.Value,
        sender.EndpointId is { Scheme: PeppolParticipantId.GlnScheme } gln ? gln.Value : sender.Identifiers.FirstOrDefault(id => id.Scheme == PeppolParticipantId.GlnScheme)?.Value);

    private static string? Number(UblIdentifier? id) => id is { Scheme: PeppolParticipantId.OrganisationScheme } ? id.Value : null;
}

/// <summary>Line numbers as suppliers repeat them; our own are whole numbers from 1.</summary>
internal static class LineNumbers
{
    /// <summary>The number; nought, which no line has, when it is none.</summary>
    public static int Read(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
