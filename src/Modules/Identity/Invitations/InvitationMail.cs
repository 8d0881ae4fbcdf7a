using Samkop.Identity.Domain;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Identity.Invitations;

/// <summary>The invitation by mail to the address that the person signs in with. It lies encrypted until it is sent, and no longer than it holds.</summary>
internal sealed class InvitationMail(MailQueue mails)
{
    public const string Kind = "identity.invitation";

    /// <summary>Puts it in the queue of the same transaction.</summary>
    public Task SendAsync(WriteSession session, PersonId person, Mailbox to, (LegalEntityId? Entity, string Token) invitation, CancellationToken ct) => mails.PutAsync(
        session,
        new NewMail
        {
            Kind = Kind,
            Key = SecretText.DigestOf(invitation.Token),
            About = ObjectRef.To(person),
            Entity = invitation.Entity,
            To = to,
            Subject = $"{Subject.Sv} / {Subject.En}",
            // The language of somebody who has never been here is not known.
            Body = BothOf(Body.With(MailLink.To(Links.Invitation(invitation.Token)))),
            IsSecret = true,
            NotAfter = session.Now.Add(Invitation.Life),
        },
        ct);

    private static string BothOf(Text text) => $"{text.Sv}\n\n{text.En}\n";

    private static readonly Text Subject = new("Inbjudan till Samköp", "Invitation to Samköp");

    private static readonly Text Body = new(
        "Hej,\n\ndu är inbjuden till Samköp. Öppna adressen och välj lösenord och andra faktor. Den gäller en gång, i sju dagar. Lämna den inte vidare.\n\n{0}\n\nVäntade du ingen inbjudan? Då behöver du inte göra något.",
        "Hello,\n\nyou are invited to Samköp. Open the address and choose password and second factor. It holds once, for seven days. Do not pass it on.\n\n{0}\n\nDid you not expect an invitation? Then you need not do anything.");
}
