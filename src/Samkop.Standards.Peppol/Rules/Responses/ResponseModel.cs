namespace Samkop.Standards.Peppol.Rules.Responses;

/// <summary>What may and must stand in one element of a response; the numbers are the last part of the rules' ids.</summary>
/// <param name="Children">Elements that the data model knows here.</param>
/// <param name="Required">Elements that must be there: name → rule number.</param>
/// <param name="Unknown">Rule for an element that the data model does not know here; null when unknown ones are left alone.</param>
/// <param name="Attribute">An attribute that must be there, with its rule.</param>
/// <param name="AttributeCodes">List for that attribute's value, with its rule.</param>
/// <param name="ValueCodes">Lists of which one must have the element's text, with their rule.</param>
internal sealed record ResponseNode(
    Dictionary<string, ResponseNode> Children,
    (string Name, string Rule)[] Required,
    string? Unknown = null,
    (string Name, string Rule)? Attribute = null,
    (string Attribute, string[] Codes, string Rule)? AttributeCodes = null,
    (string[] Lists, string Rule)? ValueCodes = null)
{
    public static ResponseNode Leaf { get; } = new([], []);
}

/// <summary>
/// The data models of Invoice Response (T111) and Message Level Response (T71), as trees. First match wins: an element that the model
/// names is judged by its own entry, any other by its parent's rule for unknown elements.
/// </summary>
internal static class ResponseModel
{
    public static ResponseNode InvoiceResponse { get; } = new(
        new(StringComparer.Ordinal)
        {
            ["CustomizationID"] = ResponseNode.Leaf,
            ["ProfileID"] = ResponseNode.Leaf,
            ["ID"] = ResponseNode.Leaf,
            ["IssueDate"] = ResponseNode.Leaf,
            ["IssueTime"] = ResponseNode.Leaf,
            ["Note"] = ResponseNode.Leaf,
            ["SenderParty"] = new(
                new(StringComparer.Ordinal)
                {
                    ["EndpointID"] = Endpoint("B00901", "B00902"),
                    ["PartyIdentification"] = Identification("B01101", "B01201"),
                    ["PartyLegalEntity"] = new(new(StringComparer.Ordinal) { ["RegistrationName"] = ResponseNode.Leaf }, [("RegistrationName", "B01401")], "B01402"),
                    ["Contact"] = new(
                        new(StringComparer.Ordinal) { ["Name"] = ResponseNode.Leaf, ["Telephone"] = ResponseNode.Leaf, ["ElectronicMail"] = ResponseNode.Leaf },
                        [],
                        "B01601"),
                },
                [("EndpointID", "B00801"), ("PartyLegalEntity", "B00802")],
                "B00803"),
            ["ReceiverParty"] = new(
                new(StringComparer.Ordinal)
                {
                    ["EndpointID"] = Endpoint("B02101", "B02102"),
                    ["PartyIdentification"] = Identification("B02301", "B02401"),
                    ["PartyLegalEntity"] = new(new(StringComparer.Ordinal) { ["RegistrationName"] = ResponseNode.Leaf }, [("RegistrationName", "B02601")], "B02602"),
                },
                [("EndpointID", "B02001"), ("PartyLegalEntity", "B02002")],
                "B02003"),
            ["DocumentResponse"] = new(
                new(StringComparer.Ordinal)
                {
                    ["Response"] = InvoiceState(),
                    ["DocumentReference"] = new(
                        new(StringComparer.Ordinal)
                        {
                            ["ID"] = ResponseNode.Leaf,
                            ["IssueDate"] = ResponseNode.Leaf,
                            ["DocumentTypeCode"] = new([], [], ValueCodes: (["document-name"], "B04201")),
                        },
                        [("ID", "B03901"), ("DocumentTypeCode", "B03902")],
                        "B03903"),
                    ["IssuerParty"] = Party("B04301", "B04401", "B04501", "B04701", "B04302"),
                    ["RecipientParty"] = Party("B04901", "B05001", "B05101", "B05301", "B04902"),
                },
                [("Response", "B02801"), ("DocumentReference", "B02802")],
                "B02803"),
        },
        Root(),
        "B00109");

    public static ResponseNode MessageResponse { get; } = new(
        new(StringComparer.Ordinal)
        {
            ["CustomizationID"] = ResponseNode.Leaf,
            ["ProfileID"] = ResponseNode.Leaf,
            ["ID"] = ResponseNode.Leaf,
            ["IssueDate"] = ResponseNode.Leaf,
            ["IssueTime"] = ResponseNode.Leaf,
            ["SenderParty"] = new(new(StringComparer.Ordinal) { ["EndpointID"] = Endpoint("B00801", "B00802") }, [("EndpointID", "B00701")], "B00702"),
            ["ReceiverParty"] = new(new(StringComparer.Ordinal) { ["EndpointID"] = Endpoint("B01101", "B01102") }, [("EndpointID", "B01001")], "B01002"),
            ["DocumentResponse"] = new(
                new(StringComparer.Ordinal)
                {
                    ["Response"] = new(
                        new(StringComparer.Ordinal)
                        {
                            ["ResponseCode"] = new([], [], ValueCodes: (["message-response"], "B01501")),
                            ["Description"] = ResponseNode.Leaf,
                        },
                        [("ResponseCode", "B01401")],
                        "B01402"),
                    ["DocumentReference"] = new(
                        new(StringComparer.Ordinal)
                        {
                            ["ID"] = ResponseNode.Leaf,
                            ["DocumentTypeCode"] = new([], [], ValueCodes: (["document-name"], "B01901")),
                            ["VersionID"] = ResponseNode.Leaf,
                        },
                        [("ID", "B01701")],
                        "B01702"),
                    ["LineResponse"] = LineResponse(),
                },
                [("Response", "B01301"), ("DocumentReference", "B01302")],
                "B01303"),
        },
        Root(),
        "B00109");

    private static (string Name, string Rule)[] Root() =>
    [
        ("CustomizationID", "B00101"), ("ProfileID", "B00102"), ("ID", "B00103"), ("IssueDate", "B00104"),
        ("SenderParty", "B00105"), ("ReceiverParty", "B00106"), ("DocumentResponse", "B00107"),
    ];

    private static ResponseNode Endpoint(string missing, string unknown) =>
        new([], [], Attribute: ("schemeID", missing), AttributeCodes: ("schemeID", ["peppol-endpoint-scheme"], unknown));

    private static ResponseNode Identification(string missing, string unknown) => new(
        new(StringComparer.Ordinal) { ["ID"] = new([], [], AttributeCodes: ("schemeID", ["icd"], unknown)) },
        [("ID", missing)]);

    private static ResponseNode Party(string name, string id, string scheme, string text, string unknown) => new(
        new(StringComparer.Ordinal)
        {
            ["PartyIdentification"] = Identification(id, scheme),
            ["PartyName"] = new(new(StringComparer.Ordinal) { ["Name"] = ResponseNode.Leaf }, [("Name", text)]),
        },
        [("PartyName", name)],
        unknown);

    private static ResponseNode InvoiceState() => new(
        new(StringComparer.Ordinal)
        {
            ["ResponseCode"] = new([], [], ValueCodes: (["invoice-response"], "B03001")),
            ["EffectiveDate"] = ResponseNode.Leaf,
            ["Status"] = new(
                new(StringComparer.Ordinal)
                {
                    ["StatusReasonCode"] = new(
                        [],
                        [],
                        Attribute: ("listID", "B03302"),
                        AttributeCodes: ("listID", ["=OPStatusAction", "=OPStatusReason"], "B03303"),
                        ValueCodes: (["status-reason", "status-action"], "B03301")),
                    ["StatusReason"] = ResponseNode.Leaf,
                    ["Condition"] = new(
                        new(StringComparer.Ordinal) { ["AttributeID"] = ResponseNode.Leaf, ["Description"] = ResponseNode.Leaf },
                        [("AttributeID", "B03601")],
                        "B03602"),
                },
                [],
                "B03201"),
        },
        [("ResponseCode", "B02901")],
        "B02902");

    private static ResponseNode LineResponse() => new(
        new(StringComparer.Ordinal)
        {
            ["LineReference"] = new(new(StringComparer.Ordinal) { ["LineID"] = ResponseNode.Leaf }, [("LineID", "B02201")], "B02202"),
            ["Response"] = new(
                new(StringComparer.Ordinal)
                {
                    ["ResponseCode"] = new([], [], ValueCodes: (["message-response"], "B02501")),
                    ["Description"] = ResponseNode.Leaf,
                    ["Status"] = new(
                        new(StringComparer.Ordinal) { ["StatusReasonCode"] = new([], [], ValueCodes: (["message-fault"], "B02801")) },
                        [("StatusReasonCode", "B02701")],
                        "B02702"),
                },
                [("Description", "B02401"), ("Status", "B02402")],
                "B02403"),
        },
        [("LineReference", "B02101"), ("Response", "B02102")]);
}
