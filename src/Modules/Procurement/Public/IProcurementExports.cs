namespace Samkop.Procurement.Public;

/// <summary>Notices, open data and single procurement documents of a case as files, for those who hold the server.</summary>
public interface IProcurementExports
{
    /// <summary>The case that the text means: its id, or its register number.</summary>
    Task<CaseId?> FindAsync(string text, CancellationToken ct);

    /// <summary>The notice of that form: as announced when it was, else as it would be sent now.</summary>
    /// <exception cref="ArgumentException">The form is not written, or not for this case.</exception>
    Task<byte[]> NoticeAsync(CaseId one, string subtype, CancellationToken ct);

    /// <summary>The package of open data, or <see langword="null"/> when nothing is announced.</summary>
    Task<byte[]?> OcdsAsync(CaseId one, CancellationToken ct);

    /// <summary>The single procurement document that tenderers answer (ESPD request), from the case's exclusion and qualification requirements of now.</summary>
    /// <exception cref="ArgumentException">The buyer has no address yet.</exception>
    Task<byte[]> EspdRequestAsync(CaseId one, CancellationToken ct);
}
