namespace Samkop.Web;

/// <summary>What pages and seeders may know of the installation.</summary>
/// <param name="DataFolder">Full path of the data folder.</param>
/// <param name="IsDemo">True when demo sign-in is offered.</param>
public sealed record InstallationFacts(string DataFolder, bool IsDemo);
