using System.Security.Cryptography;
using System.Text;
using Samkop.Catalogue.Public;
using Samkop.Contracts.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Catalogue.Domain;

/// <summary>Product facts of an article on one contract, from its latest approved price list. Prices stay with the contract.</summary>
internal sealed class Article : IVersioned
{
    public ArticleId Id { get; init; }

    /// <summary>Short number of the row, for the search index.</summary>
    public long Place { get; init; }

    public ContractId Contract { get; init; }

    public SupplierId Supplier { get; init; }

    public required string Number { get; init; }

    public Gtin? Gtin { get; set; }

    public required string Name { get; set; }

    public required string Description { get; set; }

    public CpvCode? Cpv { get; set; }

    public long MinimumMicro { get; set; }

    public int DeliveryDays { get; set; }

    public bool IsClinical { get; set; }

    /// <summary>Separated by commas.</summary>
    public required string Marks { get; set; }

    /// <summary>Separated by commas.</summary>
    public required string Synonyms { get; set; }

    public int RowVersion { get; set; }

    /// <summary>
    /// The id of an article follows from contract and article number (RFC 9562 version 8): the same article keeps its id through all price lists,
    /// however often and in whatever order they are read.
    /// </summary>
    public static ArticleId IdOf(ContractId contract, string number)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"samkop/article/{contract.Value:D}/{number}"));
        digest[6] = (byte)((digest[6] & 0x0F) | 0x80);
        digest[8] = (byte)((digest[8] & 0x3F) | 0x80);
        return new ArticleId(new Guid(digest.AsSpan(0, 16), bigEndian: true));
    }

    public void Update(ListedArticle listed)
    {
        (Gtin, Name, Description, Cpv) = (listed.Gtin, listed.Name, listed.Description, listed.Cpv);
        (MinimumMicro, DeliveryDays, IsClinical) = (listed.MinimumMicro, listed.DeliveryDays, listed.IsClinical);
        (Marks, Synonyms) = (listed.Marks, listed.Synonyms);
    }
}
