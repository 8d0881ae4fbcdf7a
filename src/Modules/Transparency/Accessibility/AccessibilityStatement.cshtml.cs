using Samkop.Web;

namespace Samkop.Transparency.Accessibility;

/// <summary>
/// The accessibility statement (tillgänglighetsredogörelse) that 13 § lagen (2018:1937) om tillgänglighet till digital offentlig service asks for.
/// What it says of the testing follows docs/rules/accessibility.md.
/// </summary>
[ForEveryone("the law wants the statement to be open to all")]
internal sealed class AccessibilityStatementModel : SamkopPage;
