using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Samkop.Host.Mail;
using Samkop.Kernel.Work;
using Samkop.Testing;

namespace Samkop.SliceTests.Mail;

/// <summary>A mail server that demands sign-in over TLS, with a certificate of the organisation's own authority.</summary>
public sealed class MailSignInTests : IDisposable
{
    private const string User = "samkop";
    private const string Password = "rätt lösenord";
    private readonly string folder = Directory.CreateTempSubdirectory("samkop-mail-").FullName;
    private readonly CertificateAuthority own = new("Region Exempels egen");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string PasswordFile => Path.Combine(folder, "password");

    [Theory, EachDatabase]
    public async Task It_signs_in_over_TLS_and_the_mail_goes(DatabaseKind kind)
    {
        await using var world = await StartAsync(kind, own.For("127.0.0.1"), own, Password);
        await world.PutAsync(MailWorld.Of("1"));
        Assert.Equal(1, await world.Worker.SendDueAsync(Ct));
        Assert.Single(world.Server.Taken);
        Assert.Equal((User, Password, true), Assert.Single(world.Server.SignIns));
    }

    [Theory, EachDatabase]
    public async Task A_wrong_password_costs_no_attempt_and_a_new_one_needs_no_restart(DatabaseKind kind)
    {
        await using var world = await StartAsync(kind, own.For("127.0.0.1"), own, "gammalt lösenord");
        await world.PutAsync(MailWorld.Of("1"));
        Assert.Equal(0, await world.Worker.SendDueAsync(Ct));
        var waiting = await world.RowAsync("1");
        Assert.Equal((MailState.Waiting, 0), (waiting.State, waiting.Attempts));
        Assert.StartsWith("AuthenticationException", waiting.Answer, StringComparison.Ordinal);
        Assert.DoesNotContain("lösenord", waiting.Answer, StringComparison.Ordinal);
        Assert.Empty(world.Server.Taken);

        await File.WriteAllTextAsync(PasswordFile, Password + "\n", Ct);
        world.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, await world.Worker.SendDueAsync(Ct));
        Assert.Single(world.Server.Taken);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, "another authority")]
    [InlineData(DatabaseKind.Sqlite, "another name")]
    [InlineData(DatabaseKind.Sqlite, "too old")]
    [InlineData(DatabaseKind.Sqlite, "nobody is named")]
    public async Task A_certificate_that_does_not_hold_is_not_told_the_password(DatabaseKind kind, string fault)
    {
        using var other = new CertificateAuthority("Någon annans");
        var certificate = fault switch
        {
            "another authority" => other.For("127.0.0.1"),
            "another name" => own.For("127.0.0.2"),
            "too old" => own.For("127.0.0.1", daysAgo: 10),
            _ => own.For("127.0.0.1"),
        };
        await using var world = await StartAsync(kind, certificate, fault == "nobody is named" ? null : own, Password);
        await world.PutAsync(MailWorld.Of("1"));
        Assert.Equal(0, await world.Worker.SendDueAsync(Ct));
        Assert.Empty(world.Server.SignIns);
        Assert.Empty(world.Server.Receivers);
        var waiting = await world.RowAsync("1");
        Assert.Equal((MailState.Waiting, 0), (waiting.State, waiting.Attempts));
        Assert.StartsWith("SslHandshakeException", waiting.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_authority_vouches_through_those_below_it_and_for_servers_only()
    {
        var file = Path.Combine(folder, "authority.pem");
        await File.WriteAllTextAsync(file, own.Pem, Ct);
        using var below = own.Below("Region Exempels servrar");
        using var server = below.For("127.0.0.1");
        using var person = below.For("127.0.0.1", use: "1.3.6.1.5.5.7.3.2");
        using var presented = new X509Chain();
        Assert.False(SmtpTransport.IsVouchedFor(file, server, presented, SslPolicyErrors.RemoteCertificateChainErrors));
        presented.ChainPolicy.ExtraStore.Add(below.Certificate);
        Assert.True(SmtpTransport.IsVouchedFor(file, server, presented, SslPolicyErrors.RemoteCertificateChainErrors));
        Assert.False(SmtpTransport.IsVouchedFor(file, server, presented, SslPolicyErrors.RemoteCertificateNameMismatch));
        Assert.False(SmtpTransport.IsVouchedFor(file, person, presented, SslPolicyErrors.RemoteCertificateChainErrors));
    }

    public void Dispose()
    {
        own.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<MailWorld> StartAsync(DatabaseKind kind, X509Certificate2 certificate, CertificateAuthority? trusted, string password)
    {
        await File.WriteAllTextAsync(PasswordFile, password, Ct);
        var authority = Path.Combine(folder, "authority.pem");
        await File.WriteAllTextAsync(authority, trusted?.Pem ?? string.Empty, Ct);
        return await MailWorld.StartAsync(
            kind,
            smtp: settings => settings with { StartTls = true, User = User, PasswordFile = PasswordFile, AuthorityFile = trusted is null ? string.Empty : authority },
            guard: new MailGuard(certificate, User, Password));
    }

    /// <summary>Makes certificates for one address.</summary>
    private sealed class CertificateAuthority : IDisposable
    {
        public CertificateAuthority(string name)
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            Certificate = Request(name, key).CreateSelfSigned(Day(-30), Day(30));
        }

        private CertificateAuthority(X509Certificate2 certificate) => Certificate = certificate;

        public X509Certificate2 Certificate { get; }

        public string Pem => Certificate.ExportCertificatePem();

        public CertificateAuthority Below(string name)
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            return new(Sign(Request(name, key), key, Day(25)));
        }

        public X509Certificate2 For(string address, int daysAgo = 0, string? use = null)
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var request = new CertificateRequest("CN=post", key, HashAlgorithmName.SHA256);
            var names = new SubjectAlternativeNameBuilder();
            names.AddIpAddress(IPAddress.Parse(address));
            request.CertificateExtensions.Add(names.Build());
            if (use is not null)
            {
                request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(use)], critical: false));
            }

            return Sign(request, key, Day(daysAgo == 0 ? 20 : -daysAgo));
        }

        public void Dispose() => Certificate.Dispose();

        private static DateTimeOffset Day(int fromToday) => TimeProvider.System.GetUtcNow().AddDays(fromToday);

        private static CertificateRequest Request(string name, ECDsa key)
        {
            var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
            request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
            return request;
        }

        private X509Certificate2 Sign(CertificateRequest request, ECDsa key, DateTimeOffset until)
        {
            using var signed = request.Create(Certificate, Day(-20), until, RandomNumberGenerator.GetBytes(8));
            return signed.CopyWithPrivateKey(key);
        }
    }
}
