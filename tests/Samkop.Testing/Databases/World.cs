namespace Samkop.Testing;

/// <summary>What a test's database holds at the start.</summary>
public enum World
{
    /// <summary>Tables and nothing in them.</summary>
    Empty,

    /// <summary>The small demo world, with its people, contracts and waiting invoices.</summary>
    Demo,
}
