using Samkop.Kernel;

namespace Samkop.Analysis.AuditQuestions;

/// <summary>The twelve questions that auditors of regions and municipalities ask first.</summary>
internal static class QuestionList
{
    private static readonly Column Entity = new(new("Köpare", "Buyer"));
    private static readonly Column Supplier = new(new("Leverantör", "Supplier"));
    private static readonly Column Order = new(new("Order", "Order"));
    private static readonly Column Invoice = new(new("Faktura", "Invoice"));
    private static readonly Column Net = new(new("Netto, kr", "Net, SEK"), ColumnForm.Amount);
    private static readonly Column Payable = new(new("Att betala, kr", "Payable, SEK"), ColumnForm.Amount);
    private static readonly Column Ground = new(new("Grund", "Ground"));

    public static IReadOnlyList<AuditQuestion> All { get; } =
    [
        new(1, new("Vem har köpt vad, av vem, på vilket avtal och med vilket mandat?", "Who bought what, from whom, on which contract and mandate?"),
            new("En rad per orderrad. Mandatet är beslutet i attestförteckningen.", "One row per order line. The mandate is the decision in the attest register."),
            """
            SELECT e.short_name, o.order_number, o.ordered_on, o.supplier_name, o.name, o.contract_number, o.net, p.name, a.name, o.approval_ground
            FROM pub_order_line o JOIN pub_entity e ON e.id = o.entity LEFT JOIN pub_person p ON p.id = o.orderer LEFT JOIN pub_person a ON a.id = o.approver
            WHERE o.entity IN ({entities}) AND o.ordered_on BETWEEN @from AND @through ORDER BY o.ordered_on DESC, o.order_number, o.line_number
            """,
            [Entity, Order, new(new("Dag", "Day"), ColumnForm.Day), Supplier, new(new("Vara eller tjänst", "Goods or service")), new(new("Avtal", "Contract")), Net, new(new("Beställare", "Orderer")), new(new("Attestant", "Approver")), Ground]),
        new(2, new("Vad har köpts utan avtal, och vilka direktupphandlingar är beslutade?", "What was bought without a contract, and which direct awards were decided?"),
            new("Order utan avtal per köpare och leverantör, och varje direktupphandling för sig. Från 100 000 kr krävs dokumentation (LOU 19 a kap.).", "Orders without a contract by buyer and supplier, and each direct award by itself. From SEK 100,000 documentation is demanded (LOU chapter 19 a)."),
            """
            SELECT e.short_name, o.supplier_name, '', '', COUNT(DISTINCT o.order_number), SUM(o.net)
            FROM pub_order_line o JOIN pub_entity e ON e.id = o.entity
            WHERE o.entity IN ({entities}) AND o.ordered_on BETWEEN @from AND @through AND o.contract IS NULL
            GROUP BY e.short_name, o.supplier_name
            UNION ALL
            SELECT e.short_name, s.name, d.register_number, d.what, 0, d.value_minor + d.options_minor
            FROM pub_direct_award d JOIN pub_entity e ON e.id = d.entity JOIN pub_supplier s ON s.id = d.supplier
            WHERE d.entity IN ({entities}) AND d.decided_on BETWEEN @from AND @through
            ORDER BY 6 DESC
            """,
            [Entity, Supplier, new(new("Beslut", "Decision")), new(new("Vad", "What")), new(new("Antal order", "Orders")), Net]),
        new(3, new("Var har ett köp delats på flera order samma dag?", "Where was a purchase split over several orders the same day?"),
            new("Samma enhet, beställare och leverantör. Varje rad behöver en förklaring, men behöver inte vara fel.", "Same unit, orderer and supplier. Each row needs an explanation but need not be wrong."),
            """
            SELECT e.short_name, u.name, o.supplier_name, p.name, o.ordered_on, COUNT(DISTINCT o.order_number), SUM(o.net)
            FROM pub_order_line o JOIN pub_entity e ON e.id = o.entity JOIN pub_unit u ON u.id = o.unit LEFT JOIN pub_person p ON p.id = o.orderer
            WHERE o.entity IN ({entities}) AND o.ordered_on BETWEEN @from AND @through
            GROUP BY e.short_name, u.name, o.supplier_name, p.name, o.ordered_on HAVING COUNT(DISTINCT o.order_number) > 1 ORDER BY SUM(o.net) DESC
            """,
            [Entity, new(new("Enhet", "Unit")), Supplier, new(new("Beställare", "Orderer")), new(new("Dag", "Day"), ColumnForm.Day), new(new("Antal order", "Orders")), Net]),
        new(4, new("Vilka order gjordes efter fakturans datum?", "Which orders were made after the invoice date?"),
            new("Då har köpet beslutats i efterhand.", "Then the purchase was decided afterwards."),
            """
            SELECT DISTINCT e.short_name, i.number, i.issue_date, o.order_number, o.ordered_on, o.supplier_name, i.payable_minor
            FROM pub_invoice i JOIN pub_order_line o ON o.order_id = i.order_id JOIN pub_entity e ON e.id = i.entity
            WHERE i.entity IN ({entities}) AND i.issue_date BETWEEN @from AND @through AND o.ordered_on > i.issue_date ORDER BY i.issue_date DESC
            """,
            [Entity, Invoice, new(new("Fakturadatum", "Issue date"), ColumnForm.Day), Order, new(new("Orderdag", "Order day"), ColumnForm.Day), Supplier, Payable]),
        new(5, new("Har någon gjort två av stegen själv?", "Has anyone done two of the steps alone?"),
            new("Beställare som attesterat sin egen order, eller samma person i båda attesterna av en faktura.", "Orderers who approved their own order, or one person in both attests of an invoice."),
            """
            SELECT DISTINCT e.short_name, o.order_number, p.name FROM pub_order_line o JOIN pub_entity e ON e.id = o.entity LEFT JOIN pub_person p ON p.id = o.orderer
            WHERE o.entity IN ({entities}) AND o.ordered_on BETWEEN @from AND @through AND o.orderer = o.approver
            UNION
            SELECT e.short_name, a.number, p.name FROM pub_invoice_attest a JOIN pub_invoice_attest b ON b.invoice = a.invoice AND b.round = a.round AND b.act > a.act AND b.person = a.person
            JOIN pub_entity e ON e.id = a.entity LEFT JOIN pub_person p ON p.id = a.person WHERE a.entity IN ({entities})
            """,
            [Entity, new(new("Order eller faktura", "Order or invoice")), new(new("Person", "Person"))], ShouldBeEmpty: true),
        new(6, new("Vilka betalningskonton är nya eller ändrade, vilka två kontrollerade dem, och när betalades de först?", "Which payee accounts are new or changed, which two verified them, and when were they first paid?"),
            new("Ett konto utan två kontrollanter kan inte betalas.", "An account without two verifiers cannot be paid."),
            """
            SELECT y.supplier_name, y.account, f.name, s.name, y.active_from, y.first_paid_at, CASE WHEN y.blocked_at IS NULL THEN '' ELSE 'X' END
            FROM pub_payee y LEFT JOIN pub_person f ON f.id = y.first_verifier LEFT JOIN pub_person s ON s.id = y.second_verifier
            WHERE y.entity IN ({entities}) AND @from <= @through ORDER BY y.reported_at DESC, y.supplier_name
            """,
            [Supplier, new(new("Konto", "Account")), new(new("Kontrollant 1", "Verifier 1")), new(new("Kontrollant 2", "Verifier 2")), new(new("Gäller från", "Active from"), ColumnForm.Day), new(new("Första betalningen", "First payment"), ColumnForm.Day), new(new("Spärrat", "Blocked"))]),
        new(7, new("Hur mycket av avtalens tak är använt, och vilka är passerade?", "How much of the contracts' ceilings is used, and which are passed?"),
            new("Beställt och fakturerat mot takvolymen. Kvar under noll är ett överskridet tak; ett sådant köp är en direktupphandling som ska vara beslutad.", "Ordered and invoiced against the ceiling. Left below zero is a ceiling passed; such a purchase is a direct award that must have been decided."),
            """
            SELECT DISTINCT c.contract_number, c.title, COALESCE(e.short_name, ''), c.limit_minor, c.reserved_minor, c.consumed_minor, c.limit_minor - c.reserved_minor - c.consumed_minor
            FROM pub_ceiling c LEFT JOIN pub_entity e ON e.id = c.own_entity
            WHERE c.entity IN ({entities}) AND @from <= @through ORDER BY 7, 1
            """,
            [new(new("Avtal", "Contract")), new(new("Vad", "What")), new(new("Köpare (tomt = alla)", "Buyer (empty = all)")), new(new("Tak, kr", "Ceiling, SEK"), ColumnForm.Amount), new(new("Beställt, kr", "Ordered, SEK"), ColumnForm.Amount), new(new("Fakturerat, kr", "Invoiced, SEK"), ColumnForm.Amount), new(new("Kvar, kr", "Left, SEK"), ColumnForm.Amount)]),
        new(8, new("Vem har öppnat skyddade fakturor?", "Who opened protected invoices?"),
            new("Varje visning är en post i händelseloggen.", "Each view is an entry of the audit log."),
            """
            SELECT l.at, COALESCE(p.name, l.actor), l.object_kind, l.object_id, l.ground FROM work_audit_entry l
            LEFT JOIN pub_person p ON lower(CAST(p.id AS TEXT)) = l.actor
            WHERE l.action IN ('invoicing.invoice.view-protected', 'records.protected.read') AND l.at BETWEEN @fromMoment AND @throughMoment
              AND lower(l.entity) IN ({entityTexts}) AND @from <= @through
            ORDER BY l.seq DESC
            """,
            [new(new("Tid (UTC)", "Time (UTC)")), new(new("Person", "Person")), new(new("Slag", "Kind")), new(new("Objekt", "Object")), Ground]),
        new(9, new("Vilka fakturarader avvek från order, mottagning eller avtalspris?", "Which invoice lines deviated from order, receipt or contract price?"),
            new("Bokförda fakturor där skillnaden inte är noll.", "Posted invoices where the difference is not zero."),
            """
            SELECT e.short_name, i.number, i.seller_name, l.name, l.net_minor, l.deviation_minor, l.reason_sv
            FROM pub_invoice_line l JOIN pub_invoice i ON i.id = l.invoice JOIN pub_entity e ON e.id = i.entity
            WHERE i.entity IN ({entities}) AND i.issue_date BETWEEN @from AND @through AND l.deviation_minor <> 0 ORDER BY l.deviation_minor DESC
            """,
            [Entity, Invoice, Supplier, new(new("Rad", "Line")), Net, new(new("Avvikelse, kr", "Deviation, SEK"), ColumnForm.Amount), new(new("Skäl", "Reason"))]),
        new(10, new("Vilka fakturor bar orderns attest, utan ny attest?", "Which invoices were carried by the order's attest, without a new one?"),
            new("Systemet attesterade dem för att order, mottagning och pris stämde.", "The system attested them because order, receipt and price agreed."),
            """
            SELECT e.short_name, i.number, i.seller_name, i.payable_minor, p.name, a.ground
            FROM pub_invoice_attest a JOIN pub_invoice i ON i.id = a.invoice JOIN pub_entity e ON e.id = a.entity LEFT JOIN pub_person p ON p.id = a.person
            WHERE a.entity IN ({entities}) AND i.issue_date BETWEEN @from AND @through AND a.is_carried ORDER BY i.issue_date DESC
            """,
            [Entity, Invoice, Supplier, Payable, new(new("Attestant på ordern", "Approver of the order")), Ground]),
        new(11, new("Vem får attestera vad, till vilket belopp och enligt vilket beslut?", "Who may attest what, to which amount and by which decision?"),
            new("Attestförteckningen med beslut, ersättare och tid. Jämför med nämndens beslut.", "The attest register with decision, substitute and period. Compare with the board's decision."),
            """
            SELECT e.short_name, p.name, CASE r.act WHEN 0 THEN 'M' ELSE 'B' END, r.area, r.limit_minor, s.name, r.valid_from, r.valid_through, r.decision
            FROM pub_attest_right r JOIN pub_entity e ON e.id = r.entity LEFT JOIN pub_person p ON p.id = r.person LEFT JOIN pub_person s ON s.id = r.substitute
            WHERE r.entity IN ({entities}) AND r.valid_from <= @through AND (r.valid_through IS NULL OR r.valid_through >= @from) ORDER BY e.short_name, p.name
            """,
            [Entity, new(new("Person", "Person")), new(new("Attest (M mottagning, B beslut)", "Attest (M receipt, B expenditure)")), new(new("Ansvar", "Area")), new(new("Högst, kr", "Limit, SEK"), ColumnForm.Amount), new(new("Ersättare", "Substitute")), new(new("Från", "From"), ColumnForm.Day), new(new("Till", "Through"), ColumnForm.Day), new(new("Beslut", "Decision"))]),
        new(12, new("Vilka beslut har fattats på delegation, och är de anmälda till nämnden?", "Which decisions were made by delegation, and were they reported to the board?"),
            new("Tom dag = ännu inte anmält.", "An empty day = not reported yet."),
            """
            SELECT e.short_name, d.board, d.point, d.what, p.name, d.register_number, d.decided_on, d.reported_on
            FROM pub_delegated_decision d JOIN pub_entity e ON e.id = d.entity LEFT JOIN pub_person p ON p.id = d.person
            WHERE d.entity IN ({entities}) AND d.decided_on BETWEEN @from AND @through ORDER BY d.decided_on DESC
            """,
            [Entity, new(new("Nämnd", "Board")), new(new("Punkt", "Point")), new(new("Beslut", "Decision")), new(new("Person", "Person")), new(new("Diarienummer", "Register number")), new(new("Beslutad", "Decided"), ColumnForm.Day), new(new("Anmäld", "Reported"), ColumnForm.Day)]),
    ];

    public static AuditQuestion? Find(int number) => All.FirstOrDefault(question => question.Number == number);
}
