using System.Data.Common;
using System.Globalization;
using Dapper;
using Samkop.Kernel.Work;
using Samkop.SliceTests.Lists;
using Samkop.Testing;

namespace Samkop.SliceTests.Access;

/// <summary>
/// The demo, where every free text of the other entities carries a mark, with a person for each role who has it in the museum alone,
/// and one who has all of them everywhere.
/// </summary>
internal sealed class ForeignWorld : IAsyncDisposable
{
    /// <summary>Stands in what the museum's people must never see.</summary>
    public const string Mark = "FRAEMMANDE";

    private const string Entities = "00000000-0000-7000-8001-00000000000";
    private static readonly Guid Museum = Guid.Parse(Entities + "6");
    private static readonly string[] FreeTexts = ["purpose", "title", "what", "what_sv", "what_en", "decision", "seller_name", "last_word", "need"];

    private ForeignWorld(SamkopHost host) => Host = host;

    public SamkopHost Host { get; }

    /// <summary>Tables whose rows belong to a legal entity, with ids of rows that are not the museum's.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Guid>> Foreign { get; private set; } = new Dictionary<string, IReadOnlyList<Guid>>(StringComparer.Ordinal);

    /// <summary>Name of the museum's person in a role.</summary>
    public static string NameOf(Roles role) => $"Museets {RoleNames.Of(role).Sv}";

    /// <summary>A person of a supplier that nobody orders from.</summary>
    public const string OtherSupplier = "Annan leverantör";

    /// <summary>Has every role in every entity.</summary>
    public const string Everybody = "Alla Roller";

    public static async Task<ForeignWorld> StartAsync(DatabaseKind database)
    {
        var world = new ForeignWorld(await SamkopHost.StartAsync(database));
        await using var connection = await CopiedRows.OpenAsync(world.Host.Database);
        var columns = await world.ColumnsAsync(connection);
        var number = 900;
        foreach (var role in RoleNames.Each(Roles.Staff))
        {
            await world.AddAsync(connection, number++, NameOf(role), [role], [Museum]);
        }

        await world.AddAsync(connection, number++, OtherSupplier, [], []);
        await world.AddAsync(connection, number, Everybody, [.. RoleNames.Each(Roles.Staff)], [.. Enumerable.Range(1, 6).Select(one => Guid.Parse(Entities + one.ToString(CultureInfo.InvariantCulture)))]);
        var foreign = new SortedDictionary<string, IReadOnlyList<Guid>>(StringComparer.Ordinal);
        foreach (var (table, names) in columns.Where(one => one.Value.Contains("entity") && one.Value.Contains("id")))
        {
            await world.MarkAsync(connection, table, [.. names.Intersect(FreeTexts)]);
            foreign[table] = await world.IdsAsync(connection, $"SELECT id FROM {table} WHERE entity <> @museum ORDER BY id LIMIT 2");
        }

        // A contract is its holder's and its participants'; the museum leaves some that the demo has it in.
        await connection.ExecuteAsync(
            "DELETE FROM contracts_participant WHERE entity = @museum AND contract IN (SELECT id FROM contracts_contract WHERE holder <> @museum ORDER BY number LIMIT 4)", new { museum = CopiedRows.Id(world.Host.Database, Museum) });
        const string Ours = "SELECT contract FROM contracts_participant WHERE entity = @museum";
        foreign["contracts_contract"] = await world.IdsAsync(connection, $"SELECT id FROM contracts_contract WHERE holder <> @museum AND id NOT IN ({Ours}) ORDER BY id LIMIT 3");
        await connection.ExecuteAsync($"UPDATE contracts_contract SET title = '{Mark} ' || title WHERE holder <> @museum AND id NOT IN ({Ours})", new { museum = CopiedRows.Id(world.Host.Database, Museum) });
        foreign["records_record_document"] = await world.IdsAsync(
            connection, "SELECT d.id AS id FROM records_record_document d JOIN records_record r ON r.id = d.record WHERE r.entity <> @museum AND NOT r.is_secret ORDER BY d.id LIMIT 3");
        foreign["organisation_person"] = await world.IdsAsync(connection, "SELECT id FROM organisation_person WHERE home_entity <> @museum AND is_demo ORDER BY id LIMIT 3");
        foreign["organisation_legal_entity"] = await world.IdsAsync(connection, "SELECT id FROM organisation_legal_entity WHERE id <> @museum ORDER BY id LIMIT 3");
        world.Foreign = foreign;
        return world;
    }

    /// <summary>Ids of rows that point at this one, for addresses with a second id.</summary>
    public async Task<IReadOnlyList<Guid>> PointingAtAsync(Guid id)
    {
        await using var connection = await CopiedRows.OpenAsync(Host.Database);
        var found = new List<Guid>();
        foreach (var (table, names) in await ColumnsAsync(connection))
        {
            foreach (var name in names.Where(name => name is "contract" or "case" or "order" or "invoice" or "batch" or "record" or "requisition" && names.Contains("id")))
            {
                found.AddRange(await IdsAsync(connection, $"SELECT id FROM {table} WHERE lower(CAST(\"{name}\" AS text)) = @text LIMIT 2", id));
            }
        }

        return found;
    }

    /// <summary>How much has been written: what is refused writes nothing.</summary>
    public async Task<long> WrittenAsync()
    {
        await using var connection = await CopiedRows.OpenAsync(Host.Database);
        return await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM work_audit_entry");
    }

    public async ValueTask DisposeAsync() => await Host.DisposeAsync();

    private bool IsSqlite => Host.Database.Kind == DatabaseKind.Sqlite;

    private async Task AddAsync(DbConnection connection, int number, string name, IReadOnlyList<Roles> roles, IReadOnlyList<Guid> entities)
    {
        var person = Guid.NewGuid();
        object yes = IsSqlite ? 1L : true, no = IsSqlite ? 0L : false;
        await connection.ExecuteAsync(
            "INSERT INTO organisation_person (id, name, title, email, is_protected, home_entity, home_unit, supplier, is_demo, is_active, row_version) VALUES (@id, @name, 'Prov', @mail, @no, @home, NULL, @supplier, @yes, @yes, 0)",
            new { id = CopiedRows.Id(Host.Database, person), name, mail = $"prov{number}@example.se", home = entities.Count == 0 ? null : CopiedRows.Id(Host.Database, entities[0]), supplier = entities.Count == 0 ? CopiedRows.Id(Host.Database, Guid.NewGuid()) : null, yes, no });
        foreach (var (entity, role) in entities.SelectMany(entity => roles.Select(role => (entity, role))))
        {
            await connection.ExecuteAsync(
                "INSERT INTO organisation_role_holding (id, person, role, entity, unit, \"from\", through) VALUES (@id, @person, @role, @entity, NULL, @from, NULL)",
                new { id = CopiedRows.Id(Host.Database, Guid.NewGuid()), person = CopiedRows.Id(Host.Database, person), role = (int)role, entity = CopiedRows.Id(Host.Database, entity), from = CopiedRows.Day(Host.Database, new DateOnly(2025, 1, 1)) });
        }
    }

    private async Task MarkAsync(DbConnection connection, string table, IReadOnlyList<string> texts)
    {
        // Append-only tables stay as they are.
        foreach (var text in texts.Where(_ => !table.StartsWith("work_", StringComparison.Ordinal) && table is not "records_read_note"))
        {
            await connection.ExecuteAsync($"UPDATE {table} SET {text} = '{Mark} ' || {text} WHERE entity <> @museum", new { museum = CopiedRows.Id(Host.Database, Museum) });
        }
    }

    private async Task<IReadOnlyList<Guid>> IdsAsync(DbConnection connection, string sql, Guid one = default) =>
        [.. (await connection.QueryAsync<object>(sql, new { museum = CopiedRows.Id(Host.Database, Museum), text = one.ToString() })).Select(row => Guid.Parse(((IDictionary<string, object>)row)["id"].ToString()!))];

    private async Task<Dictionary<string, HashSet<string>>> ColumnsAsync(DbConnection connection)
    {
        var sql = IsSqlite
            ? "SELECT m.name AS t, c.name AS c FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%'"
            : "SELECT c.table_name AS t, c.column_name AS c FROM information_schema.columns c JOIN information_schema.tables t ON t.table_name = c.table_name AND t.table_schema = c.table_schema WHERE t.table_schema = 'public' AND t.table_type = 'BASE TABLE'";
        return (await connection.QueryAsync<(string T, string C)>(sql)).GroupBy(row => row.T, row => row.C, StringComparer.Ordinal)
            .Where(group => !group.Key.StartsWith("work_", StringComparison.Ordinal))
            .ToDictionary(group => group.Key, group => group.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }
}
