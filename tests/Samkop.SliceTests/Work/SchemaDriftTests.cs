using System.Reflection;
using Dapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Kernel.Work;
using Samkop.Testing;
using Samkop.Web;

namespace Samkop.SliceTests.Work;

/// <summary>
/// Migrations are written by hand and the classes too. Nothing but this holds them together: every column of a class exists, may be null on both sides
/// or on neither, and has the type that the class asks for; no table has a column that no class knows; what a class is found by is the table's key; and
/// both engines have the same indexes, so that what is fast and what is unique on one is so on the other.
/// </summary>
public sealed class SchemaDriftTests
{
    [Theory, EachDatabase]
    public async Task The_migrated_schema_is_the_one_that_the_classes_ask_for(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database, new HostSetup { World = World.Empty });
        var wrong = await DriftOfAsync(host);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory, EachDatabase]
    public async Task A_stray_column_and_a_lost_one_are_found(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database, new HostSetup { World = World.Empty });
        await using (var connection = await CopiedRows.OpenAsync(host.Database))
        {
            await connection.ExecuteAsync("ALTER TABLE inbox_matter ADD COLUMN stray text; ALTER TABLE inbox_matter RENAME COLUMN why_sv TO why_se");
        }

        Assert.Equal(
            ["inbox_matter.why_sv is in Matter and not in the database", "inbox_matter.why_se is in the database and in no class", "inbox_matter.stray is in the database and in no class"],
            (await DriftOfAsync(host)).OrderByDescending(fault => fault.Contains("not in", StringComparison.Ordinal)).ThenByDescending(fault => fault, StringComparer.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task A_lost_key_or_index_of_a_reference_is_found(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database, new HostSetup { World = World.Empty });
        await using (var connection = await CopiedRows.OpenAsync(host.Database))
        {
            await connection.ExecuteAsync("DROP INDEX contracts_lot_once");
        }

        Assert.Equal(["contracts_lot has no index that begins with contract, by which Lot refers"], await DriftOfAsync(host));
    }

    [Theory, EachDatabase]
    public async Task Both_engines_have_the_same_indexes(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database, new HostSetup { World = World.Empty });
        await using var other = await SamkopHost.StartAsync(database == DatabaseKind.Sqlite ? DatabaseKind.Postgres : DatabaseKind.Sqlite, new HostSetup { World = World.Empty });
        var (here, there) = (await IndexesAsync(host), await IndexesAsync(other));
        Assert.True(here.Count > 150, $"{here.Count} indexes");
        Assert.Equal(here.Select(index => index.ToString()).Order(StringComparer.Ordinal), there.Select(index => index.ToString()).Order(StringComparer.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> DriftOfAsync(SamkopHost host)
    {
        var columns = (await ColumnsAsync(host)).ToLookup(column => column.Table, StringComparer.Ordinal);
        var indexes = (await IndexesAsync(host)).ToLookup(index => index.Table, StringComparer.Ordinal);
        await using var scope = host.Services.CreateAsyncScope();
        var reads = scope.ServiceProvider.GetRequiredService<Reads>();
        var contexts = host.Services.GetServices<IModule>().SelectMany(module => module.GetType().Assembly.GetTypes())
            .Where(type => type.IsSubclassOf(typeof(ModuleDb))).Distinct().Select(type => ContextOf(reads, type)).ToList();
        Assert.True(contexts.Count > 8, "The modules' tables were not found.");

        var wrong = new List<string>();
        var known = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var entity in contexts.SelectMany(context => context.Model.GetEntityTypes()).Where(entity => entity.GetTableName() is not null))
        {
            var table = entity.GetTableName()!;
            var names = known.TryGetValue(table, out var met) ? met : known[table] = new HashSet<string>(StringComparer.Ordinal);
            foreach (var property in Properties(entity))
            {
                var name = property.GetColumnName();
                names.Add(name);
                wrong.AddRange(Faults(table, property, columns[table].FirstOrDefault(column => column.Name == name)));
            }

            wrong.AddRange(KeyFaults(table, entity, [.. indexes[table]]));
        }

        wrong.AddRange(known.SelectMany(table => columns[table.Key]
            .Where(column => !table.Value.Contains(column.Name))
            .Select(column => $"{table.Key}.{column.Name} is in the database and in no class")));
        return wrong;
    }

    private static IEnumerable<string> Faults(string table, IProperty property, Column? column)
    {
        var name = $"{table}.{property.GetColumnName()}";
        if (column is null)
        {
            yield return $"{name} is in {property.DeclaringType.ClrType.Name} and not in the database";
            yield break;
        }

        if (property.IsColumnNullable() != column.IsNullable)
        {
            yield return $"{name} may {(column.IsNullable ? string.Empty : "not ")}be null in the database, but may{(property.IsColumnNullable() ? string.Empty : " not")} in {property.DeclaringType.ClrType.Name}";
        }

        var asked = property.GetColumnType();
        if (!string.Equals(asked, column.Type, StringComparison.OrdinalIgnoreCase))
        {
            yield return $"{name} is {column.Type} in the database; the class asks for {asked}";
        }
    }

    private static IEnumerable<string> KeyFaults(string table, IEntityType entity, IReadOnlyList<Index> indexes)
    {
        var key = string.Join(", ", entity.FindPrimaryKey()!.Properties.Select(property => property.GetColumnName()));
        if (!indexes.Any(index => index.IsPrimary && index.Columns == key))
        {
            yield return $"{table} has not the key {key} of {entity.ClrType.Name}";
        }

        foreach (var reference in entity.GetForeignKeys())
        {
            var begin = string.Join(", ", reference.Properties.Select(property => property.GetColumnName()));
            if (!indexes.Any(index => index.Columns == begin || index.Columns.StartsWith(begin + ", ", StringComparison.Ordinal)))
            {
                yield return $"{table} has no index that begins with {begin}, by which {entity.ClrType.Name} refers";
            }
        }
    }

    private static async Task<IReadOnlyList<Index>> IndexesAsync(SamkopHost host)
    {
        await using var connection = await CopiedRows.OpenAsync(host.Database);
        const string Sqlite = """
            SELECT t.name AS "Table", i.name AS "Name", i."unique" AS "IsUnique", i.origin = 'pk' AS "IsPrimary",
              CASE WHEN instr(s.sql, ' WHERE ') > 0 THEN substr(s.sql, instr(s.sql, ' WHERE ') + 7) ELSE '' END AS "Only",
              CASE WHEN EXISTS (SELECT 1 FROM pragma_index_xinfo(i.name) x WHERE x."key" AND x.name IS NULL)
                THEN substr(s.body, instr(s.body, '(') + 1, length(s.body) - instr(s.body, '(') - 1)
                ELSE (SELECT group_concat(x.name || CASE WHEN x."desc" THEN ' DESC' ELSE '' END, ', ' ORDER BY x.seqno) FROM pragma_index_xinfo(i.name) x WHERE x."key") END AS "Columns"
            FROM sqlite_master t JOIN pragma_index_list(t.name) i
              LEFT JOIN (SELECT name, sql, trim(CASE WHEN instr(sql, ' WHERE ') > 0 THEN substr(sql, 1, instr(sql, ' WHERE ')) ELSE sql END) AS body FROM sqlite_master WHERE type = 'index') s ON s.name = i.name
            WHERE t.type = 'table'
            UNION ALL
            SELECT t.name, 'rowid', 1, 1, '', c.name FROM sqlite_master t JOIN pragma_table_info(t.name) c
            WHERE t.type = 'table' AND c.pk = 1 AND upper(c.type) = 'INTEGER' AND NOT EXISTS (SELECT 1 FROM pragma_index_list(t.name) i WHERE i.origin = 'pk')
            """;
        const string Postgres = """
            SELECT t.relname AS "Table", i.relname AS "Name", x.indisunique AS "IsUnique", x.indisprimary AS "IsPrimary", COALESCE(regexp_replace(pg_get_expr(x.indpred, x.indrelid), '::[a-z ]+', '', 'g'), '') AS "Only",
              (SELECT string_agg(trim(both '"' from pg_get_indexdef(x.indexrelid, k, true)) || CASE WHEN (x.indoption[k - 1] & 1) = 1 THEN ' DESC' ELSE '' END, ', ' ORDER BY k)
                FROM generate_series(1, x.indnkeyatts) k) AS "Columns"
            FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace
            WHERE n.nspname = 'public'
            """;
        return [.. await connection.QueryAsync<Index>(host.Database.Kind == DatabaseKind.Sqlite ? Sqlite : Postgres)];
    }

    private sealed class Index
    {
        public string Table { get; init; } = string.Empty;

        public string Name { get; init; } = string.Empty;

        /// <summary>In their order, with DESC where it is so; where one is an expression, as the migration wrote them.</summary>
        public string Columns { get; init; } = string.Empty;

        public bool IsUnique { get; init; }

        public bool IsPrimary { get; init; }

        /// <summary>Which rows it holds; empty for all.</summary>
        public string Only { get; init; } = string.Empty;

        // Keys have names of the engine's own making; and one engine writes conditions with brackets and casts, the other as the migration does.
        public override string ToString() =>
            $"{Table} ({Columns}){(IsPrimary ? " key" : $"{(IsUnique ? " unique" : string.Empty)} {Name}")} {new string([.. Only.Where(sign => char.IsLetterOrDigit(sign) || sign == '_')]).ToLowerInvariant()}";
    }

    private static IEnumerable<IProperty> Properties(ITypeBase type) =>
        type.GetProperties().Concat(type.GetComplexProperties().SelectMany(complex => Properties(complex.ComplexType)));

    private static ModuleDb ContextOf(Reads reads, Type type) =>
        (ModuleDb)typeof(Reads).GetMethod(nameof(Reads.Of), BindingFlags.Public | BindingFlags.Instance)!.MakeGenericMethod(type).Invoke(reads, null)!;

    private static async Task<IEnumerable<Column>> ColumnsAsync(SamkopHost host)
    {
        await using var connection = await CopiedRows.OpenAsync(host.Database);
        var sql = host.Database.Kind == DatabaseKind.Sqlite
            ? "SELECT t.name AS \"Table\", c.name AS \"Name\", lower(c.type) AS \"Type\", c.\"notnull\" = 0 AND c.pk = 0 AS \"IsNullable\" FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'"
            : "SELECT table_name AS \"Table\", column_name AS \"Name\", data_type AS \"Type\", is_nullable = 'YES' AS \"IsNullable\" FROM information_schema.columns WHERE table_schema = 'public'";
        return [.. await connection.QueryAsync<Column>(sql)];
    }

    private sealed class Column
    {
        public string Table { get; init; } = string.Empty;

        public string Name { get; init; } = string.Empty;

        public string Type { get; init; } = string.Empty;

        public bool IsNullable { get; init; }
    }
}
