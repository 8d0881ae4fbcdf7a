namespace Samkop.BrowserTests;

/// <summary>
/// Every page in its states, by the person who sees it. A route without a line here fails
/// <see cref="PageCatalogueTests.Every_page_has_a_named_state"/>.
/// </summary>
internal static class PageCatalogue
{
    /// <summary>The reader who is not signed in.</summary>
    public const string Visitor = "";

    /// <summary>Pages of the kit, which <see cref="KitTests"/> walk through in more states than here.</summary>
    public static readonly string[] InKitTests = ["/kit", "/fel/{status:int}"];

    // Links of an object lead on by its identifier; these are what such an address looks like.
    private const string Invoice = "main a[href^='/fakturor/']:not([href*='mottaget'])";
    private const string Contract = "main tbody a[href^='/avtal/']";
    private const string Batch = "main a[href^='/betalningar/']:not([href*='bokforing']):not([href$='konto'])";
    private const string Supplier = "main tbody a[href^='/leverantorer/']";
    private const string Request = "main a[href^='/inkopsuppdrag/']:not([href$='/nytt'])";
    private const string ProcurementInDocuments = "/upphandlingar/00000000-0000-7000-8028-000000000001";
    private const string ProcurementPublished = "/upphandlingar/00000000-0000-7000-8028-000000000002";
    private const string ProcurementEvaluated = "/upphandlingar/00000000-0000-7000-8028-000000000005";
    private const string ProcurementTold = "/upphandlingar/00000000-0000-7000-8028-000000000006";
    private const string ProcurementBegun = "/upphandlingar/00000000-0000-7000-8028-000000000004";
    // The demo's rounds have ids that never change; the number says which one.
    private const string RoundOf = "/volymer/00000000-0000-7000-8028-00000000000";
    private const string Record = "main tbody a[href^='/diarium/']";

    /// <summary>The states by person.</summary>
    public static readonly IReadOnlyDictionary<string, PageState[]> ByPerson = new Dictionary<string, PageState[]>(StringComparer.Ordinal)
    {
        [Visitor] =
        [
            new("/inkop/{slug=inkop}", "one", "/inkop"),
            new("/sa-fakturerar-du-oss", "many", "/sa-fakturerar-du-oss"),
            new("/api", "one", "/api"),
            new("/prova-faktura", "empty", "/prova-faktura"),
            new("/prova-faktura", "passed", "/prova-faktura?exempel=godkand"),
            new("/prova-faktura", "rejected", "/prova-faktura?exempel=avvisad"),
            new("/prova-faktura", "unreadable", "/prova-faktura?exempel=olasbar"),
            new("/prova-faktura", "faulty", "/prova-faktura", Press: "Prova fakturan"),
            new("/tillganglighet", "one", "/tillganglighet"),
            new("/policy", "many", "/policy"),
            new("/policy/{id:guid}", "one", "/policy > /policy/"),
            new("/logga-in", "many", "/logga-in"),
            new("/logga-in", "faulty", "/logga-in", Press: "Fortsätt"),
            new("/logga-ut", "one", "/logga-ut"),
            new("/inbjudan/{token}", "one", "/inbjudan/demo"),
            new("/inbjudan/{token}", "faulty", "/inbjudan/demo", Press: "Skapa kontot"),
            new("/visning", "one", "/visning"),
            new("/direktupphandlat", "many", "/direktupphandlat"),
            new("/annonser", "many", "/annonser"),
            new("/annonser/{id:guid}", "one", "/annonser/00000000-0000-7000-8028-000000000002"),
            new("/annonser/{id:guid}", "awarded", "/annonser/00000000-0000-7000-8028-000000000006"),
            new("/annonser/{id:guid}", "cancelled", "/annonser/00000000-0000-7000-8028-000000000003"),
            new("/inkopsplan/publik", "many", "/inkopsplan/publik"),
        ],
        ["Åsa Öberg"] =
        [
            new("/upphandlingar/{id:guid}/panel/{lot:guid}", "settled", ProcurementEvaluated + "/panel/00000000-0000-7000-8029-000000000033"),
            new("/", "one", "/"),
            new("/bestall", "many", "/bestall"),
            new("/bestall", "found", "/bestall?q=patientskjorta"),
            new("/bestall", "empty", "/bestall?q=xyzzy"),
            new("/bestall/fritext", "one", "/bestall/fritext"),
            new("/bestall/fritext", "faulty", "/bestall/fritext", Press: "Lägg i rekvisitionen"),
            new("/ordrar", "many", "/ordrar"),
            new("/ordrar", "empty", "/ordrar?q=xyzzy"),
            new("/order/{id:guid}", "one", "/ordrar > /order/"),
            new("/order/{id:guid}/ta-emot", "one", "/ordrar?visa=vantar > /order/ > main a[href$='/ta-emot']"),
            new("/order/{id:guid}/retur", "one", "/ordrar?visa=ofakturerad > /order/ > main a[href$='/retur']"),
            new("/rekvisition/{id:guid}", "one", "/bestall > /rekvisition/"),
            new("/abonnemang", "many", "/abonnemang"),
            new("/inkopsuppdrag", "many", "/inkopsuppdrag"),
            new("/inkopsuppdrag/nytt", "one", "/inkopsuppdrag/nytt"),
            new("/inkopsuppdrag/{id:guid}", "one", "/inkopsuppdrag > " + Request),
            new("/sok", "many", "/sok?q=patientskjorta"),
            new("/sok", "empty", "/sok?q=xyzzy"),
            new("/sok", "guidance", "/sok?q=telefon"),
            new("/sok/fragor", "one", "/sok/fragor?q=xyzzy"),
            new("/sok/fragor", "ending", "/sok/fragor?q=xyzzy&akut=ja"),
            new("/franvaro", "one", "/franvaro"),
            new("/avtal/{id:guid}/sa-bestaller-du", "one", "/avtal > " + Contract + " + sa-bestaller-du"),
        ],
        ["Mikael Lindqvist"] =
        [
            new("/inkorg", "many", "/inkorg"),
            new("/rekvisition/{id:guid}/attest", "one", "/inkorg > /rekvisition/"),
        ],
        ["Göran Åkesson"] =
        [
            new("/volymer", "many", "/volymer?visa=alla"),
            new("/volymer/{id:guid}", "announced", RoundOf + "7"),
            new("/volymer/{id:guid}", "open", RoundOf + "5"),
            new("/volymer/{id:guid}", "closed", RoundOf + "2"),
            new("/volymer/{id:guid}", "frozen", RoundOf + "3"),
            new("/volymer/{id:guid}/tabell", "many", RoundOf + "3/tabell"),
            new("/volymer/{id:guid}/beslut", "one", RoundOf + "3/beslut"),
            new("/volymer/{id:guid}/beslut", "faulty", RoundOf + "3/beslut", Press: "För in beslutet"),
            new("/volymer/{id:guid}/utfall", "many", RoundOf + "1/utfall"),
            new("/volymer/ny", "one", "/volymer/ny"),
            new("/volymer/ny", "faulty", "/volymer/ny", Press: "Avisera rundan"),
            new("/volymer/historik", "many", "/volymer/historik"),
            new("/volymer/historik", "faulty", "/volymer/historik", Press: "Läs in"),
            new("/inkopsplan", "many", "/inkopsplan"),
            new("/inkopsplan/ny", "one", "/inkopsplan/ny"),
            new("/inkopsplan/ny", "faulty", "/inkopsplan/ny", Press: "Lägg i planen"),
            new("/inkopsplan/{id:guid}", "one", "/inkopsplan > main tbody a[href^='/inkopsplan/']"),
            new("/avtal", "many", "/avtal"),
            new("/avtal", "empty", "/avtal?q=xyzzy"),
            new("/avtal/{id:guid}", "one", "/avtal > " + Contract),
            new("/avtal/nytt", "one", "/avtal/nytt"),
            new("/avtal/nytt", "faulty", "/avtal/nytt", Press: "Spara utkast"),
            new("/avtal/{id:guid}/andra", "one", "/avtal > " + Contract + " + andra"),
            new("/avtal/las-in", "one", "/avtal/las-in"),
            new("/avtal/granser", "one", "/avtal/granser"),
            new("/avtal/{id:guid}/direktupphandling", "one", "/avtal > " + Contract + " + direktupphandling"),
            new("/direktupphandlingar", "many", "/direktupphandlingar"),
            new("/direktupphandlingar/ny", "one", "/direktupphandlingar/ny"),
            new("/direktupphandlingar/ny", "faulty", "/direktupphandlingar/ny", Press: "Besluta"),
            new("/direktupphandlingar/{id:guid}", "one", "/direktupphandlingar > main tbody a[href^='/direktupphandlingar/']"),
            new("/direktupphandlingar/ingaende", "one", "/direktupphandlingar/ingaende"),
            new("/avtal/{id:guid}/dokument/nytt", "one", "/avtal > " + Contract + " + dokument/nytt"),
            new("/avtal/{id:guid}/hoj-taket", "one", "/avtal > " + Contract + " + hoj-taket"),
            new("/avtal/{id:guid}/omfordela", "one", "/avtal > " + Contract + " + omfordela"),
            new("/avtal/{id:guid}/prislista/ny", "one", "/avtal > " + Contract + " + prislista/ny"),
            new("/avtal/{id:guid}/prislista/{list:guid}", "one", "/avtal > " + Contract + " > main a[href*='/prislista/']:not([href$='/ny'])"),
        ],
        ["Tomas Alm"] =
        [
            new("/volymer", "awaits", "/volymer"),
            new("/volymer/{id:guid}", "awaits", RoundOf + "5"),
            new("/volymer/{id:guid}/anslut", "filled in", RoundOf + "5/anslut"),
            new("/volymer/{id:guid}/anslut", "faulty", RoundOf + "5/anslut", Press: "Avstå"),
        ],
        ["Samira Haddad"] =
        [
            new("/administration/offentliga-sidor/{slug=inkop}", "one", "/administration/offentliga-sidor/inkop"),
            new("/sok/synonymer", "many", "/sok/synonymer"),
            new("/sok/vagledning", "many", "/sok/vagledning"),
            new("/sok/vagledning/redigera/{id:guid?}", "one", "/sok/vagledning/redigera"),
            new("/upphandlingar", "many", "/upphandlingar"),
            new("/upphandlingar/ny", "one", "/upphandlingar/ny"),
            new("/upphandlingar/ny", "faulty", "/upphandlingar/ny", Press: "Påbörja"),
            new("/upphandlingar/{id:guid}", "one", ProcurementInDocuments),
            new("/upphandlingar/{id:guid}", "published", ProcurementPublished),
            new("/upphandlingar/{id:guid}", "empty", ProcurementBegun),
            new("/upphandlingar/{id:guid}/uppgifter", "one", ProcurementInDocuments + "/uppgifter"),
            new("/upphandlingar/{id:guid}/omraden", "many", ProcurementInDocuments + "/omraden"),
            new("/upphandlingar/{id:guid}/strategi", "one", ProcurementInDocuments + "/strategi"),
            new("/upphandlingar/{id:guid}/deltagare", "many", ProcurementInDocuments + "/deltagare"),
            new("/upphandlingar/{id:guid}/deltagare", "faulty", ProcurementInDocuments + "/deltagare", Press: "Spara deltagaren"),
            new("/upphandlingar/{id:guid}/expertgrupp", "empty", ProcurementInDocuments + "/expertgrupp"),
            new("/upphandlingar/{id:guid}/tider", "one", ProcurementInDocuments + "/tider"),
            new("/upphandlingar/{id:guid}/krav", "many", ProcurementInDocuments + "/krav"),
            new("/upphandlingar/{id:guid}/krav/redigera/{requirement:guid?}", "one", ProcurementInDocuments + "/krav/redigera"),
            new("/upphandlingar/krav", "many", "/upphandlingar/krav"),
            new("/upphandlingar/krav/redigera/{line:guid?}", "one", "/upphandlingar/krav/redigera"),
            new("/upphandlingar/{id:guid}/dokument/nytt", "many", ProcurementInDocuments + "/dokument/nytt"),
            new("/upphandlingar/{id:guid}/annonsera", "one", ProcurementInDocuments + "/annonsera"),
            new("/upphandlingar/{id:guid}/andra-annonsen", "one", ProcurementPublished + "/andra-annonsen"),
            new("/upphandlingar/{id:guid}/avbryt", "one", ProcurementPublished + "/avbryt"),
            new("/upphandlingar/{id:guid}/fragor", "many", ProcurementPublished + "/fragor"),
            new("/upphandlingar/{id:guid}/nyckelinnehavare", "empty", ProcurementInDocuments + "/nyckelinnehavare"),
            new("/upphandlingar/{id:guid}/nyckelinnehavare", "fixed", ProcurementPublished + "/nyckelinnehavare"),
            new("/upphandlingar/{id:guid}/utvardering", "many", ProcurementInDocuments + "/utvardering"),
            new("/upphandlingar/{id:guid}/utvardering", "published", ProcurementPublished + "/utvardering"),
            new("/upphandlingar/{id:guid}/utvardering/{lot:guid}", "one", ProcurementInDocuments + "/utvardering/00000000-0000-7000-8029-00000000000b"),
            new("/upphandlingar/{id:guid}/utvardering/{lot:guid}/prova", "one", ProcurementInDocuments + "/utvardering/00000000-0000-7000-8029-00000000000c/prova"),
            new("/upphandlingar/{id:guid}/oppning", "opened", ProcurementEvaluated + "/oppning"),
            new("/upphandlingar/{id:guid}/provning", "many", ProcurementEvaluated + "/provning"),
            new("/upphandlingar/{id:guid}/provning/{judgedTender:guid}", "one", ProcurementEvaluated + "/provning > " + ProcurementEvaluated + "/provning/"),
            new("/upphandlingar/{id:guid}/panel", "many", ProcurementEvaluated + "/panel"),
            new("/upphandlingar/{id:guid}/rangordning", "many", ProcurementEvaluated + "/rangordning"),
            new("/upphandlingar/{id:guid}/oppning", "empty", ProcurementInDocuments + "/oppning"),
            new("/upphandlingar/{id:guid}/oppning", "shut", ProcurementPublished + "/oppning"),
            new("/upphandlingar/{id:guid}", "standstill", ProcurementTold),
            new("/upphandlingar/{id:guid}/tilldelning", "told", ProcurementTold + "/tilldelning"),
            new("/upphandlingar/{id:guid}/underrattelse", "sent", ProcurementTold + "/underrattelse"),
            new("/upphandlingar/{id:guid}/avtalssparr", "one", ProcurementTold + "/avtalssparr"),
            new("/upphandlingar/{id:guid}/avtalssparr", "empty", ProcurementPublished + "/avtalssparr"),
            new("/upphandlingar/{id:guid}/avtal", "one", ProcurementTold + "/avtal"),
            new("/upphandlingar/{id:guid}/avtal", "faulty", ProcurementTold + "/avtal", Press: "Skapa avtalen"),
            new("/upphandlingar/{id:guid}/avtal", "empty", ProcurementPublished + "/avtal"),
            new("/leverantorer/{id:guid}/andra", "one", "/leverantorer > " + Supplier + " + andra"),
            new("/leverantorer/ny", "one", "/leverantorer/ny"),
            new("/leverantorer/ny", "faulty", "/leverantorer/ny", Press: "Lägg upp"),
        ],
        ["Eva-Lena Nordström"] =
        [
            new("/fakturor", "many", "/fakturor"),
            new("/fakturor/{id:guid}", "one", "/fakturor > " + Invoice),
            new("/fakturor/mottaget", "many", "/fakturor/mottaget"),
            new("/fakturor/mottaget/{id:guid}", "one", "/fakturor/mottaget > /fakturor/mottaget/"),
            new("/fakturor/toleranser", "many", "/fakturor/toleranser"),
            new("/fakturor/toleranser", "faulty", "/fakturor/toleranser", Press: "Lägg in"),
            new("/fakturor/skydd", "many", "/fakturor/skydd"),
            new("/fakturor/skydd", "faulty", "/fakturor/skydd", Press: "Lägg in"),
            new("/fakturor/skydd/lasare", "many", "/fakturor/skydd/lasare"),
            new("/fakturor/skydd/lasare", "faulty", "/fakturor/skydd/lasare", Press: "Utse"),
            new("/ordrar/leveranstolerans", "many", "/ordrar/leveranstolerans"),
            new("/betalningar", "many", "/betalningar"),
            new("/betalningar/{id:guid}", "one", "/betalningar > " + Batch),
            new("/betalningar/bokforing", "one", "/betalningar/bokforing"),
            new("/betalningar/konto", "many", "/betalningar/konto"),
            new("/betalningar/konto", "faulty", "/betalningar/konto", Press: "Lägg in kontot"),
            new("/leverantorer", "many", "/leverantorer"),
            new("/leverantorer", "empty", "/leverantorer?q=xyzzy"),
            new("/leverantorer/{id:guid}", "one", "/leverantorer > " + Supplier),
            new("/leverantorer/{id:guid}/nytt-konto", "one", "/leverantorer > " + Supplier + " > main a[href$='/nytt-konto']"),
            new("/leverantorer/konton/{id:guid}", "one", "/leverantorer > " + Supplier + " > /leverantorer/konton/"),
        ],
        ["Lars Tengblad"] =
        [
            new("/revision", "many", "/revision"),
            new("/revision/{number:int}", "many", "/revision/1"),
            new("/diarium", "many", "/diarium"),
            new("/diarium", "empty", "/diarium?q=xyzzy"),
            new("/diarium/{id:guid}", "one", "/diarium > " + Record),
            new("/diarium/lasningar", "many", "/diarium/lasningar"),
        ],
        ["Peter Hallgren"] =
        [
            new("/konto", "one", "/konto"),
            new("/konto/passkey", "empty", "/konto/passkey"),
            new("/diarium/plan", "many", "/diarium/plan"),
            new("/administration/delegationsbeslut", "many", "/administration/delegationsbeslut"),
            new("/administration/delegationsbeslut/nytt", "one", "/administration/delegationsbeslut/nytt"),
            new("/administration/delegationsbeslut/nytt", "faulty", "/administration/delegationsbeslut/nytt", Press: "Lägg till"),
            new("/administration/delegationsbeslut/beslutspunkter", "many", "/administration/delegationsbeslut/beslutspunkter"),
            new("/diarium/gallring", "many", "/diarium/gallring"),
            new("/diarium/gallring/{id:guid}", "one", "/diarium/gallring > main tbody a[href^='/diarium/gallring/']"),
        ],
        ["Maria Ek"] =
        [
            new("/administration", "many", "/administration"),
            new("/administration/attest", "many", "/administration/attest"),
            new("/administration/attest/import", "one", "/administration/attest/import"),
            new("/administration/attest/ny", "one", "/administration/attest/ny"),
            new("/administration/enheter/ny", "one", "/administration/enheter/ny"),
            new("/administration/enheter/{id:guid}", "one", "/administration/enheter > main tbody a[href^='/administration/enheter/']"),
            new("/administration/juridiska-personer/ny", "one", "/administration/juridiska-personer/ny"),
            new("/administration/juridiska-personer/{id:guid}", "one", "/administration/juridiska-personer > main h2 a[href^='/administration/juridiska-personer/']"),
            new("/administration/kontering", "many", "/administration/kontering"),
            new("/administration/policy", "many", "/administration/policy"),
            new("/administration/policy/redigera/{id:guid?}", "one", "/administration/policy/redigera"),
            new("/administration/delegationsbeslut", "many", "/administration/delegationsbeslut"),
            new("/administration/enheter", "many", "/administration/enheter"),
            new("/administration/jobb", "many", "/administration/jobb"),
            new("/administration/post", "many", "/administration/post"),
            new("/administration/juridiska-personer", "many", "/administration/juridiska-personer"),
            new("/administration/konton", "many", "/administration/konton"),
            new("/administration/konton", "empty", "/administration/konton?q=xyzzy"),
            new("/administration/konton/ny", "one", "/administration/konton/ny"),
            new("/administration/konton/ny", "faulty", "/administration/konton/ny", Press: "Bjud in"),
            new("/administration/konton/{id:guid}", "one", "/administration/konton > main tbody a[href^='/administration/konton/']"),
            new("/administration/konton/{id:guid}/nycklar", "one", "/administration/konton > main tbody a[href^='/administration/konton/'] > main a[href$='/nycklar']"),
            new("/administration/konton/{id:guid}/koppla", "one", "/administration/konton > main tbody a[href^='/administration/konton/'] > main a[href$='/koppla']"),
            new("/administration/konton/{id:guid}/koppla", "faulty", "/administration/konton > main tbody a[href^='/administration/konton/'] > main a[href$='/koppla']", Press: "Koppla"),
            new("/administration/personer", "many", "/administration/personer"),
            new("/administration/personer/{id:guid}", "one", "/administration/personer > /administration/personer/"),
        ],
        ["Nils Fager"] =
        [
            new("/leverantor", "one", "/leverantor"),
            new("/leverantor/avtal", "many", "/leverantor/avtal"),
            new("/leverantor/fakturor", "many", "/leverantor/fakturor"),
            new("/leverantor/ordrar", "many", "/leverantor/ordrar"),
            new("/leverantor/order/{id:guid}", "one", "/leverantor/ordrar > /leverantor/order/"),
            new("/leverantor/upphandlingar", "many", "/leverantor/upphandlingar"),
            new("/leverantor/upphandlingar/{id:guid}/anbud", "one", "/leverantor/upphandlingar/00000000-0000-7000-8028-000000000002/anbud"),
            new("/leverantor/upphandlingar/{id:guid}/anbud", "faulty", "/leverantor/upphandlingar/00000000-0000-7000-8028-000000000002/anbud", Press: "Lämna anbudet"),
            new("/leverantor/upphandlingar/{id:guid}/beslut", "one", "/leverantor/upphandlingar/00000000-0000-7000-8028-000000000006/beslut"),
            new("/leverantor/upphandlingar/{id:guid}/fraga", "one", "/leverantor/upphandlingar/00000000-0000-7000-8028-000000000002/fraga"),
            new("/avtal/{id:guid}", "supplier", "/leverantor/avtal > " + Contract),
        ],
    };
}
