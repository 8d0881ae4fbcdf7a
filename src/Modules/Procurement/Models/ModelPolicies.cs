using Samkop.Procurement.Directory;

namespace Samkop.Procurement.Models;

internal sealed class SetModelPolicy : LeadPolicy<SetModel>;
