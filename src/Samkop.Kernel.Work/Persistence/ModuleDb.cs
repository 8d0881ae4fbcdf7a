using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Samkop.Kernel.Work;

/// <summary>An aggregate whose changes must not overwrite each other; the version is raised by the unit of work.</summary>
public interface IVersioned
{
    /// <summary>Counts the changes; a concurrency token on both databases.</summary>
    int RowVersion { get; set; }
}

/// <summary>
/// The tables of one module. Tables carry the module's prefix, names are snake_case, and the same LINQ is right on both engines because
/// money is minor units, instants have one form and the version is a counter of ours.
/// </summary>
public abstract class ModuleDb : DbContext
{
    private readonly bool isSqlite;

    /// <summary>Made by the unit of work or the reads of a request.</summary>
    // The provider's name is not known yet while the model is made; the options are.
    protected ModuleDb(DbContextOptions options)
        : base(options) =>
        isSqlite = options.Extensions.Any(extension => extension is { Info.IsDatabaseProvider: true } && extension.GetType().Name.StartsWith("Sqlite", StringComparison.Ordinal));

    /// <summary>Prefix of the module's tables, such as <c>ordering</c>.</summary>
    public abstract string Prefix { get; }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        ValueConversions.Apply(configurationBuilder, GetType().Assembly, isSqlite);

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(GetType().Assembly);
        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(entity => !entity.IsOwned()))
        {
            Name(entity);
        }
    }

    /// <summary>Only the unit of work saves.</summary>
    internal async Task SaveAsync(CancellationToken ct)
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
        {
            if (entry.State is EntityState.Modified)
            {
                entry.Entity.RowVersion++;
            }
        }

#pragma warning disable RS0030 // the one place
        await base.SaveChangesAsync(ct);
#pragma warning restore RS0030
    }

    private void Name(IMutableEntityType entity)
    {
        if (entity.GetViewName() is null)
        {
            entity.SetTableName($"{Prefix}_{SnakeCase(entity.ClrType.Name)}");
        }

        NameColumns(entity, path: string.Empty);
        if (typeof(IVersioned).IsAssignableFrom(entity.ClrType))
        {
            entity.FindProperty(nameof(IVersioned.RowVersion))!.IsConcurrencyToken = true;
        }
    }

    private static void NameColumns(IMutableTypeBase type, string path)
    {
        foreach (var property in type.GetProperties())
        {
            property.SetColumnName(path + SnakeCase(property.Name));
        }

        foreach (var complex in type.GetComplexProperties())
        {
            NameColumns(complex.ComplexType, path + SnakeCase(complex.Name) + "_");
        }
    }

    internal static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_' && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
