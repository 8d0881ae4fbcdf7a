using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Samkop.Web;

namespace Samkop.Host.Running;

/// <summary>The OpenAPI description of what is under <see cref="ApiRoutes.Version"/>, made from the routes themselves.</summary>
internal static class ApiDescription
{
    private const string KeyScheme = "apiKey";

    public static void Add(IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => ApiJson.Apply(options.SerializerOptions));
        services.AddOpenApi("v1", options =>
        {
            options.ShouldInclude = route => route.RelativePath?.StartsWith(ApiRoutes.Version.TrimStart('/'), StringComparison.Ordinal) == true;
            options.CreateSchemaReferenceId = NameOf;
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new OpenApiInfo
                {
                    Title = "Samköp",
                    Version = "v1",
                    Description = "Reads what the owner of the key may read. Refusals are problems (RFC 9457) with a number in `code`.",
                };
                document.Components ??= new OpenApiComponents();
                document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
                document.Components.SecuritySchemes[KeyScheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A key that an administrator has made: smk_…" };
                document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(KeyScheme, document)] = [] }];
                return Task.CompletedTask;
            });
        });
    }

    /// <summary>Two modules may have an enumeration of the same name: theirs begin with the module's.</summary>
    public static string? NameOf(System.Text.Json.Serialization.Metadata.JsonTypeInfo type) =>
        type.Type.IsEnum && type.Type.Namespace?.Split('.') is ["Samkop", var module, ..] ? module + type.Type.Name : OpenApiOptions.CreateDefaultSchemaReferenceId(type);

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapOpenApi().WithMetadata(new ForEveryoneAttribute("the description of the API holds no data"));
}
