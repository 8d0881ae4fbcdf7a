namespace Samkop.Web;

/// <summary>How the place in a list stands in an address.</summary>
public static class PageFrom
{
    /// <summary>Name of the query value.</summary>
    public const string Name = "sida";
}
