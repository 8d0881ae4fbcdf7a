using Dapper;
using Microsoft.Data.Sqlite;
using Samkop.Host.Verbs;

namespace Samkop.SliceTests.Identity;

/// <summary>The command that lets the first administrator in.</summary>
public sealed class InviteAdminVerbTests
{
    [Fact]
    public async Task It_begins_an_empty_installation_and_refuses_a_stranger_in_another()
    {
        var folder = Directory.CreateTempSubdirectory("samkop-invite-").FullName;
        try
        {
            Task<int> Run(string email, string number) => VerbList.RunAsync(
                ["invite-admin", "--data", folder, "--name", "Anna Ahl", "--email", email, "--entity", "Region Provlandet", "--number", number]);
            Assert.Equal(Exit.WrongUse, await VerbList.RunAsync(["invite-admin", "--data", folder, "--name", "Anna Ahl"]));
            Assert.Equal(Exit.WrongUse, await Run("anna.ahl@region.example", "232100-0033"));
            Assert.Equal(Exit.Ok, await Run("anna.ahl@region.example", "232100-0032"));
            Assert.Equal(Exit.WrongUse, await Run("annan@region.example", "232100-0032"));
            Assert.Equal(Exit.Ok, await Run("Anna.Ahl@region.example", "232100-0032"));

            await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "samkop.db")};Mode=ReadOnly;Pooling=False");
            Assert.Equal(1, await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM organisation_person"));
            Assert.Equal(1, await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM identity_invitation WHERE used_at IS NULL"));
            Assert.Equal(2, await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM work_audit_entry WHERE action = 'identity.installation.found'"));
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }
}
