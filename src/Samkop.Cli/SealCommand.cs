using System.Globalization;
using Samkop.Kernel;
using Samkop.Standards.Seal;

namespace Samkop.Cli;

/// <summary>
/// The verb <c>seal</c>: everything that can be done with a sealed tender without the product, so that neither tenderers nor custodians
/// depend on one program or one supplier.
/// </summary>
internal sealed class SealCommand(TextReader input, TextWriter output, TextWriter errors)
{
    /// <summary>Runs the verb and gives the exit code: 0 done, 1 refused, 2 wrong use or a missing file.</summary>
    public async Task<int> RunAsync(string[] arguments, CancellationToken ct)
    {
        try
        {
            return arguments switch
            {
                ["key", .. var rest] => Read(rest, ["out"], ["public", "passphrase-file"]) is { } options ? await KeyAsync(options, ct) : Usage.Wrong,
                ["custodians", .. var rest] => Read(rest, ["procurement", "custodian", "out"], ["group"]) is { } options ? await CustodiansAsync(options, ct) : Usage.Wrong,
                ["close", .. var rest] => Read(rest, ["custodians", "lot", "out"], ["kind", "pseudonym", "version"]) is { } options ? await CloseAsync(options, ct) : Usage.Wrong,
                ["check", .. var rest] => Read(rest, [], []) is { } options ? await CheckAsync(options, ct) : Usage.Wrong,
                ["shares", .. var rest] => Read(rest, ["custodians", "group", "key", "out"], ["passphrase-file"]) is { } options ? await SharesAsync(options, ct) : Usage.Wrong,
                ["open", .. var rest] => Read(rest, ["custodians", "shares", "out"], ["lot", "kind", "pseudonym", "version"]) is { } options ? await OpenAsync(options, ct) : Usage.Wrong,
                ["vectors", .. var rest] => Read(rest, [], []) is { } options ? await VectorsAsync(options, ct) : Usage.Wrong,
                ["proof", .. var rest] => Read(rest, ["root"], []) is { } options ? await ProofAsync(options, ct) : Usage.Wrong,
                ["list", .. var rest] => Read(rest, ["root"], []) is { } options ? await ListAsync(options, ct) : Usage.Wrong,
                ["page", .. var rest] => Read(rest, ["out"], []) is { } options ? await PageAsync(options, ct) : Usage.Wrong,
                _ => Usage.Print(errors, "seal takes: key custodians close check shares open vectors proof list page."),
            };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine(fault.Message);
            return Usage.Wrong;
        }
    }

    private async Task<int> KeyAsync(SealOptions options, CancellationToken ct)
    {
        using var pair = CustodianKeyPair.Create();
        if (pair.Backup(Passphrase(options)).IsRefused(out var refusal, out var backup))
        {
            return Refuse(refusal);
        }

        // An old backup that is written over would be a key lost.
        await WriteNewAsync(options.Demand("out"), backup, ct);
        if (options.One("public") is { } path)
        {
            await WriteNewAsync(path, pair.WritePublic(), ct);
        }

        output.WriteLine(pair.Key.Fingerprint);
        return 0;
    }

    private async Task<int> CustodiansAsync(SealOptions options, CancellationToken ct)
    {
        var custodians = new List<Custodian>();
        foreach (var written in options.All("custodian"))
        {
            if (written.Split('=') is not [var name, var organisation, var path])
            {
                return Usage.Print(errors, "--custodian is NAME=ORGANISATION=PUBLIC-KEY-FILE.");
            }

            if (CustodianKeyPair.ReadPublic(await File.ReadAllBytesAsync(path, ct)).IsRefused(out var refused, out var key))
            {
                return Refuse(refused);
            }

            custodians.Add(new Custodian(name, organisation, key));
        }

        var groups = options.All("group").Select(group => (IReadOnlyList<int>)[.. group.Split('+').Select(number => Number(number) - 1)]).ToList();
        if (CustodianSet.Create(options.Demand("procurement"), custodians, groups.Count > 0 ? groups : CustodianSet.PairsAcrossOrganisations(custodians))
            .IsRefused(out var refusal, out var set))
        {
            return Refuse(refusal);
        }

        await File.WriteAllBytesAsync(options.Demand("out"), set.Write(), ct);
        output.WriteLine(set.Fingerprint);
        return 0;
    }

    private async Task<int> CloseAsync(SealOptions options, CancellationToken ct)
    {
        var files = options.Paths.Select(path => new FileToSeal(Path.GetFileName(path), new FileInfo(path).Length, () => File.OpenRead(path))).ToList();
        if (CustodianSet.Read(await File.ReadAllBytesAsync(options.Demand("custodians"), ct)).IsRefused(out var refusal, out var set)
            || EnvelopeContext.Create(
                set.Procurement, options.Demand("lot"), options.One("kind") ?? "tender", options.One("pseudonym") ?? EnvelopeContext.DrawPseudonym(),
                (uint)Number(options.One("version") ?? "1")).IsRefused(out refusal, out var context))
        {
            return Refuse(refusal);
        }

        var place = options.Demand("out");
        await using (var envelope = new FileStream(place, FileMode.CreateNew))
        {
            if (!(await Envelope.SealAsync(context, set, files, envelope, ct)).IsRefused(out refusal))
            {
                refusal = null;
            }
        }

        if (refusal is not null)
        {
            File.Delete(place);
            return Refuse(refusal);
        }

        return await CheckAsync([place], ct);
    }

    private Task<int> CheckAsync(SealOptions options, CancellationToken ct) => CheckAsync(options.Paths, ct);

    private async Task<int> CheckAsync(List<string> paths, CancellationToken ct)
    {
        var code = 0;
        foreach (var path in paths)
        {
            await using var envelope = File.OpenRead(path);
            if ((await Envelope.CheckAsync(envelope, ct)).IsRefused(out var refusal, out var seen))
            {
                code = Refuse(refusal);
                continue;
            }

            var context = seen.Header.Context;
            output.WriteLine($"{seen.Digest}  {path}");
            output.WriteLine($"  procurement {context.Procurement}, lot {context.Lot}, {context.Kind}, pseudonym {context.Pseudonym}, version {context.Version}, {seen.Header.Chunks} MiB");
            output.WriteLine($"  custodians  {seen.Header.Custodians}");
            output.WriteLine($"  id          {seen.Header.Id}");
        }

        return code;
    }

    private async Task<int> SharesAsync(SealOptions options, CancellationToken ct)
    {
        if (CustodianSet.Read(await File.ReadAllBytesAsync(options.Demand("custodians"), ct)).IsRefused(out var refusal, out var set)
            || CustodianKeyPair.Restore(await File.ReadAllBytesAsync(options.Demand("key"), ct), Passphrase(options)).IsRefused(out refusal, out var pair))
        {
            return Refuse(refusal);
        }

        using (pair)
        {
            var headers = new List<EnvelopeHeader>();
            foreach (var path in options.Paths)
            {
                await using var envelope = File.OpenRead(path);
                if ((await EnvelopeHeader.ReadAsync(envelope, ct)).IsRefused(out refusal, out var header))
                {
                    return Refuse(refusal);
                }

                headers.Add(header);
            }

            if (CustodianShares.Unwrap(set, Number(options.Demand("group")) - 1, pair, headers).IsRefused(out refusal, out var shares))
            {
                return Refuse(refusal);
            }

            await File.WriteAllBytesAsync(options.Demand("out"), shares.Write(), ct);
            return 0;
        }
    }

    private async Task<int> OpenAsync(SealOptions options, CancellationToken ct)
    {
        if (options.Paths is not [var path])
        {
            return Usage.Print(errors, "open takes one envelope.");
        }

        if (CustodianSet.Read(await File.ReadAllBytesAsync(options.Demand("custodians"), ct)).IsRefused(out var refusal, out var set))
        {
            return Refuse(refusal);
        }

        var shares = new List<CustodianShares>();
        foreach (var file in options.All("shares"))
        {
            if (CustodianShares.Read(await File.ReadAllBytesAsync(file, ct)).IsRefused(out refusal, out var read))
            {
                return Refuse(refusal);
            }

            shares.Add(read);
        }

        await using var envelope = File.OpenRead(path);
        if ((await EnvelopeHeader.ReadAsync(envelope, ct)).IsRefused(out refusal, out var header)
            || Expected(options, header).IsRefused(out refusal)
            || ContentKey.Combine(header, set, shares).IsRefused(out refusal, out var key))
        {
            return Refuse(refusal);
        }

        return await UnpackAsync(key, envelope, options.Demand("out"), ct);
    }

    // What fails half-way must leave no half of a tender behind.
    private async Task<int> UnpackAsync(ContentKey key, FileStream envelope, string folder, CancellationToken ct)
    {
        var unfinished = folder + ".unfinished";
        Directory.CreateDirectory(unfinished);
        try
        {
            if ((await Envelope.OpenAsync(key, envelope, (name, _) => new FileStream(Path.Combine(unfinished, name), FileMode.CreateNew), ct)).IsRefused(out var refusal, out var names))
            {
                return Refuse(refusal);
            }

            Directory.Move(unfinished, folder);
            foreach (var name in names)
            {
                output.WriteLine(Path.Combine(folder, name));
            }

            return 0;
        }
        finally
        {
            if (Directory.Exists(unfinished))
            {
                Directory.Delete(unfinished, recursive: true);
            }
        }
    }

    private async Task<int> VectorsAsync(SealOptions options, CancellationToken ct)
    {
        if (options.Paths is not [var path])
        {
            return Usage.Print(errors, "vectors takes one file.");
        }

        if ((await SealVectors.RunAsync(await File.ReadAllBytesAsync(path, ct), ct)).IsRefused(out var refusal, out var outcomes))
        {
            return Refuse(refusal);
        }

        foreach (var outcome in outcomes)
        {
            output.WriteLine($"{(outcome.IsRight ? "ok   " : "FAULT")} {outcome.Name}");
        }

        foreach (var fault in outcomes.Select(outcome => outcome.Fault).OfType<Refusal>())
        {
            Refuse(fault);
        }

        return outcomes.All(outcome => outcome.IsRight) ? 0 : 1;
    }

    private async Task<int> ProofAsync(SealOptions options, CancellationToken ct) =>
        options.Paths is not [var path] ? Usage.Print(errors, "proof takes one file.")
        : ReceiptTreeFiles.ReadRoot(await File.ReadAllBytesAsync(options.Demand("root"), ct)).IsRefused(out var refusal, out var root)
            || ReceiptTreeFiles.ReadProof(await File.ReadAllBytesAsync(path, ct)).IsRefused(out refusal, out var proof)
            || proof.LiesUnder(root).IsRefused(out refusal) ? Refuse(refusal)
        : Say($"{proof.Receipt.Digest} {proof.Receipt.Received}");

    private async Task<int> ListAsync(SealOptions options, CancellationToken ct) =>
        options.Paths is not [var path] ? Usage.Print(errors, "list takes one file.")
        : ReceiptTreeFiles.ReadRoot(await File.ReadAllBytesAsync(options.Demand("root"), ct)).IsRefused(out var refusal, out var root)
            || ReceiptTreeFiles.ReadList(await File.ReadAllBytesAsync(path, ct), root).IsRefused(out refusal, out var tree) ? Refuse(refusal)
        : Say($"{tree.Entries.Count(entry => entry.Digest.Length > 0)} of {tree.Entries.Count}");

    private async Task<int> PageAsync(SealOptions options, CancellationToken ct)
    {
        await File.WriteAllBytesAsync(options.Demand("out"), SealingPage.Html, ct);
        return Say($"{SealingPage.Digest}  {options.Demand("out")}");
    }

    private static Result<Done> Expected(SealOptions options, EnvelopeHeader header) => EnvelopeContext.Create(
            header.Context.Procurement, options.One("lot") ?? header.Context.Lot, options.One("kind") ?? header.Context.Kind,
            options.One("pseudonym") ?? header.Context.Pseudonym, options.One("version") is { } version ? (uint)Number(version) : header.Context.Version)
        .Then<Done>(expected => expected.DifferenceTo(header.Context) is { } difference ? difference : Done.It);

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static async Task WriteNewAsync(string path, byte[] bytes, CancellationToken ct)
    {
        await using var file = new FileStream(path, FileMode.CreateNew);
        await file.WriteAsync(bytes, ct);
    }

    private SealOptions? Read(IReadOnlyList<string> arguments, string[] demanded, string[] allowed)
    {
        var options = SealOptions.Parse(arguments, demanded, allowed, out var wrong);
        if (options is null)
        {
            Usage.Print(errors, wrong);
        }

        return options;
    }

    // Never an argument: other users of the computer can read those.
    private string Passphrase(SealOptions options)
    {
        if (options.One("passphrase-file") is { } path)
        {
            return File.ReadAllText(path).TrimEnd('\r', '\n');
        }

        errors.Write(new Text("Lösenfras: ", "Passphrase: ").ToString());
        return input.ReadLine() ?? string.Empty;
    }

    private int Say(string line)
    {
        output.WriteLine(line);
        return 0;
    }

    private int Refuse(Refusal refusal)
    {
        errors.WriteLine($"{refusal.Code}: {refusal.What.Sv} {refusal.WayOn.Sv}");
        errors.WriteLine($"{refusal.Code}: {refusal.What.En} {refusal.WayOn.En}");
        return 1;
    }
}
