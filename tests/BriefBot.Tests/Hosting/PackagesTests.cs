using System.Text.Json;
using System.Text.RegularExpressions;
using BriefBot.Hosting;
using BriefBot.Tests.Worlds;

namespace BriefBot.Tests.Hosting;

/// <summary>What a plain build restores: the optional adapters' packages are on no account among it, as many feeds hold none of them.</summary>
public sealed partial class PackagesTests
{
    /// <summary>The packages that projects of the solution may ask for; what these bring along is theirs.</summary>
    private static readonly string[] Allowed =
    [
        "AngleSharp", "DocumentFormat.OpenXml", "FSharp.Core", "FsCheck", "Handlebars.Net", "Markdig", "Microsoft.Data.Sqlite",
        "Microsoft.Extensions.AI.Abstractions", "Microsoft.NET.Test.Sdk", "NodaTime", "OpenAI", "Polly.Core", "SQLitePCLRaw.bundle_e_sqlite3",
        "Spectre.Console", "System.CommandLine", "System.Numerics.Tensors", "YamlDotNet", "xunit.runner.visualstudio", "xunit.v3",
    ];

    private static readonly string[] Optional = ["Discord.Net", "Microsoft.KernelMemory", "Microsoft.SemanticKernel"];

    [Fact]
    public void PlainBuild_OfTheSolution_RestoresOnlyThePackagesOfTheDesign()
    {
        Assert.SkipWhen(
            OptionalAdapters.KernelMemory.IsBuiltIn || OptionalAdapters.SemanticKernel.IsBuiltIn || OptionalAdapters.DiscordNet.IsBuiltIn,
            "This is no plain build.");
        var solution = RepositoryRoot.Find("BriefBot.sln");
        var projects = ProjectFile().Matches(File.ReadAllText(solution)).Select(match => match.Groups[1].Value.Replace('\\', '/')).ToList();
        Assert.NotEmpty(projects);
        foreach (var project in projects)
        {
            Assert.DoesNotContain("optional", project, StringComparison.OrdinalIgnoreCase);
            using var restored = JsonDocument.Parse(File.ReadAllText(
                Path.Combine(Path.GetDirectoryName(solution)!, Path.GetDirectoryName(project)!, "obj", "project.assets.json")));
            var asked = restored.RootElement.GetProperty("project").GetProperty("frameworks").EnumerateObject()
                .Where(framework => framework.Value.TryGetProperty("dependencies", out _))
                .SelectMany(framework => framework.Value.GetProperty("dependencies").EnumerateObject().Select(package => package.Name));
            var brought = restored.RootElement.GetProperty("libraries").EnumerateObject().Select(library => library.Name);

            Assert.Empty(asked.Except(Allowed, StringComparer.OrdinalIgnoreCase));
            Assert.DoesNotContain(brought, name => Optional.Any(vendor => name.StartsWith(vendor, StringComparison.OrdinalIgnoreCase)));
        }
    }

    [GeneratedRegex("\"([^\"]+\\.csproj)\"")]
    private static partial Regex ProjectFile();
}
