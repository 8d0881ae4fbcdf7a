using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Public;
using Samkop.Sourcing;
using Samkop.Sourcing.Evaluation;
using Samkop.Sourcing.Rehearsal;

namespace Samkop.Procurement.Models;

/// <summary>Chooses how the tenders of a lot are evaluated, while the notice is not out.</summary>
internal sealed class ModelSetting(CaseWriting writing, IEntities entities)
{
    /// <summary>The participants whose volumes the prices are multiplied by, as they are named in the model.</summary>
    public async Task<IReadOnlyList<string>> ParticipantsAsync(ProcurementDb db, CaseId id, CancellationToken ct)
    {
        var names = (await entities.AllAsync(ct)).ToDictionary(entity => entity.Id, entity => entity.Name);
        var held = await db.Participants.AsNoTracking().Where(row => row.Case == id).OrderBy(row => row.Role).ThenBy(row => row.Id).Select(row => row.Entity).ToListAsync(ct);
        return [.. held.Select(entity => names.GetValueOrDefault(entity, "–"))];
    }

    /// <summary>
    /// Saves the model; refused when it cannot be read (PRO-084 and on) or used (EVA-003 and on). A relative one may be saved: it cannot be published
    /// before its warning is accepted.
    /// </summary>
    public Task<Result<Done>> SetAsync(Permit<SetModel> permit, LotId lot, ModelForm form, CancellationToken ct) =>
        writing.PrepareAsync(
            permit,
            async (session, db, one) =>
            {
                if (await db.Lots.FirstOrDefaultAsync(row => row.Id == lot && row.Case == one.Id, ct) is not { } found)
                {
                    return WorkRefusals.NotFound.With();
                }

                var row = await db.LotModels.AsTracking().FirstOrDefaultAsync(held => held.Lot == lot, ct);
                var asked = ModelReadiness.Weighed(await db.Requirements.AsNoTracking().Where(held => held.Case == one.Id).ToListAsync(ct), found).ToList();
                var accepted = row?.Read().Accepted;
                if (form.Read(asked, await ParticipantsAsync(db, one.Id, ct), accepted).IsRefused(out var no, out var model))
                {
                    return no;
                }

                if (ModelCheck.Of(model) is { } fault && fault.Definition != EvaluationRefusals.RelativeNotAccepted)
                {
                    return fault;
                }

                if (TypedNumber.Read(form.SpreadLow, "Input.SpreadLow").IsRefused(out no, out var low) || TypedNumber.Read(form.SpreadHigh, "Input.SpreadHigh").IsRefused(out no, out var high))
                {
                    return no;
                }

                if (row is null)
                {
                    row = new LotModel { Lot = lot, Case = one.Id, Json = string.Empty };
                    db.LotModels.Add(row);
                }

                row.Json = EvaluationText.Write(model);
                row.Judged = string.Join(' ', form.Criteria.Where(criterion => criterion.IsJudged && model.Criteria.Any(held => held.Id == criterion.Id)).Select(criterion => criterion.Id));
                (row.SpreadLow, row.SpreadHigh) = (low?.ToString() ?? string.Empty, high?.ToString() ?? string.Empty);
                (row.SetBy, row.SetAt) = (permit.Actor.Person, session.Now);
                session.Audit(AuditNote.On(one.Id, one.Entity) with { After = new { lot = LotModels.NameOf(found), model = row.Json, row.Judged } });
                return null;
            },
            ct);

    /// <summary>Accepts a finding of the linter with a reason, which is published with the model (PRO-087 when there is no such finding).</summary>
    public Task<Result<Done>> AcceptAsync(Permit<SetModel> permit, LotId lot, string finding, string reason, CancellationToken ct) =>
        writing.PrepareAsync(
            permit,
            async (session, db, one) =>
            {
                var row = await db.LotModels.AsTracking().FirstOrDefaultAsync(held => held.Lot == lot && held.Case == one.Id, ct);
                if (row?.Read() is not { } model || ModelLint.Of(model, spread: row.Spread()).All(found => found.Code != finding || !IsAcceptable(found)))
                {
                    return Refusals.NotAcceptable.With(finding);
                }

                model = model with { Accepted = [.. (model.Accepted ?? []).Where(held => held.Finding != finding), new AcceptedFinding(finding, reason)] };
                (row.Json, row.SetBy, row.SetAt) = (EvaluationText.Write(model), permit.Actor.Person, session.Now);
                session.Audit(AuditNote.On(one.Id, one.Entity) with { After = new { accepted = finding, reason } });
                return null;
            },
            ct);

    /// <summary>Warnings, and the one refusal that the law leaves to the buyer; a model that cannot be used is mended.</summary>
    public static bool IsAcceptable(ModelFinding finding) => finding.Weight == FindingWeight.Warning || finding.Code == ModelCheck.RelativeFinding;
}
