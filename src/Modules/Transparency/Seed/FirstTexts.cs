using Samkop.Kernel;
using Samkop.Transparency.EditPage;

namespace Samkop.Transparency.Seed;

/// <summary>First texts of the six headings.</summary>
internal static class FirstTexts
{
    public static IReadOnlyList<(string Slug, PageTexts Texts)> All { get; } =
    [
        ("inkop", new(
            new("Inköp, upphandling och fakturering", "Purchasing, procurement and invoicing"),
            new(
                "Region Sörmland och Region Västmanland har en gemensam inköpsfunktion. Den samordnar inköpsvolymer från många verksamheter och tecknar avtal med leverantörer för båda regionerna, deras helägda bolag och stiftelser.\n\nVi vill försäkra oss om att pengarna ger leveranser av god kvalitet, och att det vi köper är framställt under hållbara och ansvarsfulla förhållanden.",
                "Region Sörmland and Region Västmanland have a joint purchasing function. It coordinates the volumes of many operations and signs contracts with suppliers for both regions, their wholly owned companies and foundations.\n\nWe want the money to give deliveries of good quality, and what we buy to be made under sustainable and responsible conditions."))),
        ("mal-och-varderingar", new(
            new("Våra mål och värderingar", "Our goals and values"),
            new(
                "Vi ställer höga krav på oss själva när det gäller kvalitet, miljö, arbetsmiljö och uppträdande. Samma krav ställer vi på våra leverantörer.\n\nEn gemensam inköpspolicy gäller för alla inköp i båda regionerna, deras helägda bolag och stiftelser.",
                "We demand much of ourselves in quality, environment, working conditions and conduct. We demand the same of our suppliers.\n\nOne purchasing policy applies to every purchase in both regions, their wholly owned companies and foundations."))),
        ("miljokrav", new(
            new("Miljökrav", "Environmental requirements"),
            new(
                "Verksamheterna är miljöcertifierade enligt ISO 14001:2015. Miljöarbetet utgår från inköpspolicyn och från hållbarhetsprogrammet i respektive region, som anger vilka områden som är viktigast.",
                "The operations are certified to ISO 14001:2015. The environmental work rests on the purchasing policy and on each region's sustainability programme, which states what matters most."))),
        ("sociala-krav", new(
            new("Sociala och etiska krav", "Social and ethical requirements"),
            new(
                "Uppförandekoden för leverantörer är gemensam för Sveriges regioner. Den ska säkerställa att varor och tjänster framställs under hållbara och ansvarsfulla förhållanden. Våra leverantörer accepterar och följer den.",
                "The supplier code of conduct is shared by the Swedish regions. It is to see to it that goods and services are made under sustainable and responsible conditions. Our suppliers accept and follow it."))),
        ("samverkan", new(
            new("Samverkan med våra leverantörer", "Collaboration with our suppliers"),
            new(
                "Vi arbetar ständigt med förbättringar och har en samverkansmodell tillsammans med våra leverantörer. Syftet är att inom avtalet hitta och genomföra förbättringar som gynnar den gemensamma affären. Behovet beror på hur komplext avtalet är, och formerna bestäms tillsammans när avtalet tecknas.",
                "We work for improvement all the time and have a collaboration model with our suppliers. Its purpose is to find and carry out improvements within the contract that benefit the shared business. The need depends on how complex the contract is, and the forms are agreed when it is signed."))),
        ("samverkansregler", new(
            new("Vård och industri: samverkansregler", "Health care and industry: rules of collaboration"),
            new(
                "Nationellt finns en överenskommelse om samverkansregler mellan hälso- och sjukvården och industrin. Den gäller alla kontakter mellan vårdens personal och företagen.",
                "There is a national agreement on rules of collaboration between health care and industry. It applies to all contacts between staff and companies."))),
    ];
}
