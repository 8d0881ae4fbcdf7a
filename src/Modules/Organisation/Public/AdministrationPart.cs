using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Organisation.Public;

/// <summary>A part of the administration that another module has; registered as a singleton, shown on the page Administration.</summary>
/// <param name="Href">Where it leads.</param>
/// <param name="Label">What it is called.</param>
/// <param name="What">What it is for.</param>
/// <param name="OpenTo">Roles that see it.</param>
public sealed record AdministrationPart(string Href, Text Label, Text What, Roles OpenTo);
