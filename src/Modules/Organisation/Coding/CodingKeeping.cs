using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Persistence;

namespace Samkop.Organisation.Coding;

/// <summary>A new coding part as typed.</summary>
internal sealed class PartInput
{
    [Required, StringLength(20)]
    public string Code { get; set; } = string.Empty;

    [Required, StringLength(60)]
    public string NameSv { get; set; } = string.Empty;

    [Required, StringLength(60)]
    public string NameEn { get; set; } = string.Empty;

    public bool IsRequired { get; set; }
}

/// <summary>What an import did, or what is wrong with the file.</summary>
internal sealed record CodingOutcome(IReadOnlyList<CellFault> Faults, int Added = 0, int Changed = 0, int Same = 0);

/// <summary>
/// Adds coding parts and takes in their values from a file. A value is known by code and first day; name and last day follow the file. What
/// the file does not name stays: a value ends by its last day, never by silence, since old postings carry it.
/// </summary>
internal sealed class CodingKeeping(UnitOfWork work, TimeProvider clock)
{
    public Task<Result<Done>> AddPartAsync(Permit<KeepCoding> permit, LegalEntityId entity, PartInput input, CancellationToken ct) =>
        work.WriteAsync<KeepCoding, Done>(
            permit,
            async session =>
            {
                var db = session.Of<OrganisationDb>();
                var code = input.Code.Trim();
                if (!permit.Scope.Covers(entity))
                {
                    return WorkRefusals.NotFound.With();
                }

                if (!code.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign)) || await db.CodingParts.AnyAsync(one => one.Entity == entity && one.Code == code, ct))
                {
                    return Refusals.CodingPartExists.On(nameof(input.Code));
                }

                var part = new CodingPart
                {
                    Id = Guid.CreateVersion7(clock.GetUtcNow()),
                    Entity = entity,
                    Code = code,
                    NameSv = input.NameSv.Trim(),
                    NameEn = input.NameEn.Trim(),
                    IsRequired = input.IsRequired,
                    Place = (await db.CodingParts.Where(one => one.Entity == entity).MaxAsync(one => (int?)one.Place, ct) ?? 0) + 1,
                };
                db.CodingParts.Add(part);
                session.Audit(new AuditNote(new ObjectRef(nameof(CodingPart), part.Id.ToString())) { Entity = entity, After = new { part.Code, part.NameSv, part.IsRequired } });
                return Done.It;
            },
            ct);

    public async Task<Result<CodingOutcome>> ImportAsync(Permit<KeepCoding> permit, LegalEntityId entity, string partCode, string text, CancellationToken ct)
    {
        var (rows, faults) = CodingFile.Read(text);
        if (faults.Count > 0)
        {
            return new CodingOutcome(faults);
        }

        return await work.WriteAsync<KeepCoding, CodingOutcome>(
            permit,
            async session =>
            {
                var db = session.Of<OrganisationDb>();
                if (!permit.Scope.Covers(entity) || await db.CodingParts.FirstOrDefaultAsync(one => one.Entity == entity && one.Code == partCode, ct) is not { } part)
                {
                    return WorkRefusals.NotFound.With();
                }

                var known = (await db.CodingValues.AsTracking().Where(one => one.Part == part.Id).ToListAsync(ct)).ToDictionary(one => (one.Code, one.ValidFrom));
                var (added, changed, same) = (0, 0, 0);
                foreach (var row in rows)
                {
                    if (!known.TryGetValue((row.Code, row.From), out var value))
                    {
                        db.CodingValues.Add(new CodingValue { Id = Guid.CreateVersion7(clock.GetUtcNow()), Part = part.Id, Code = row.Code, Name = row.Name, ValidFrom = row.From, ValidThrough = row.Through });
                        added++;
                    }
                    else if (string.Equals(value.Name, row.Name, StringComparison.Ordinal) && value.ValidThrough == row.Through)
                    {
                        same++;
                    }
                    else
                    {
                        (value.Name, value.ValidThrough) = (row.Name, row.Through);
                        changed++;
                    }
                }

                var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
                session.Audit(new AuditNote(new ObjectRef(nameof(CodingPart), part.Id.ToString())) { Entity = entity, After = new { part.Code, digest, added, changed, same } });
                return new CodingOutcome([], added, changed, same);
            },
            ct);
    }
}
