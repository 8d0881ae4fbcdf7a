namespace Samkop.Standards.Ocds;

/// <summary>Which schema a document is held to.</summary>
public enum OcdsProfile
{
    /// <summary>OCDS 1.1.5 without extensions.</summary>
    Plain,

    /// <summary>The OCDS for eForms profile (February 2024): lots, criteria, techniques, bids and what else European notices tell.</summary>
    Eforms,
}
