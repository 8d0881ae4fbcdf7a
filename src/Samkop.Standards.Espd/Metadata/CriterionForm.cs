using Samkop.Kernel;

namespace Samkop.Standards.Espd.Metadata;

/// <summary>What part of the document a criterion belongs to.</summary>
public enum CriterionClass
{
    /// <summary>Part III: grounds of exclusion; they hold for the whole procurement.</summary>
    Exclusion,

    /// <summary>Part IV: selection criteria, for named lots.</summary>
    Selection,

    /// <summary>Parts II and V: about the tenderer.</summary>
    Other,
}

/// <summary>Who fills in a property.</summary>
public enum PropertyRole
{
    /// <summary>Words that explain.</summary>
    Caption,

    /// <summary>The buyer says what is required.</summary>
    Requirement,

    /// <summary>The tenderer answers.</summary>
    Question,
}

/// <summary>A caption, requirement or question of a criterion.</summary>
/// <param name="Id">Id in every document, for example <c>C1_EG_crime-org/QG1/Q1</c>.</param>
/// <param name="Role">Who fills it in.</param>
/// <param name="DataType">Kind of answer or value, for example <c>INDICATOR</c>.</param>
/// <param name="Words">What it asks.</param>
public sealed record PropertyForm(string Id, PropertyRole Role, string DataType, Text Words);

/// <summary>A group of properties: it is there always (<c>ON*</c>), or when the question above is answered yes (<c>ONTRUE</c>) or no (<c>ONFALSE</c>).</summary>
/// <param name="Id">Id in every document.</param>
/// <param name="Kind">When it is there.</param>
/// <param name="Properties">Its own properties.</param>
/// <param name="Groups">Groups below it.</param>
public sealed record GroupForm(string Id, string Kind, IReadOnlyList<PropertyForm> Properties, IReadOnlyList<GroupForm> Groups);

/// <summary>A criterion as the data model has it; a document repeats it whole.</summary>
/// <param name="Code">For example <c>crime-org</c>.</param>
/// <param name="Id">The criterion's UUID in every document.</param>
/// <param name="Prefix">First part of the ids of its groups.</param>
/// <param name="Class">Part of the document.</param>
/// <param name="Article">Article of directive 2014/24/EU; empty without.</param>
/// <param name="Name">For people.</param>
/// <param name="Groups">Its groups.</param>
public sealed record CriterionForm(string Code, string Id, string Prefix, CriterionClass Class, string Article, Text Name, IReadOnlyList<GroupForm> Groups)
{
    /// <summary>All groups, each before those below it.</summary>
    public IEnumerable<GroupForm> AllGroups() => Groups.SelectMany(All);

    private static IEnumerable<GroupForm> All(GroupForm group) => group.Groups.SelectMany(All).Prepend(group);
}
