using System.Net;
using System.Web;
using System.Xml;
using HandlebarsDotNet;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace BriefBot.Core.Tests.LanguageModel.Prompts;

/// <summary>What Semantic Kernel does to a prompt file, step by step, since its packages are not at hand.</summary>
/// <remarks>
/// Its loader: YamlDotNet with underscored names, strict, into PromptTemplateConfig. Its renderer: HandlebarsPromptTemplate
/// encodes string arguments, fills an escaping Handlebars and HTML-decodes the whole; XmlPromptParser loads that as XML and
/// HTML-decodes each message's inner XML. Source: github.com/microsoft/semantic-kernel, dotnet/src.
/// </remarks>
internal static class SemanticKernelLikeness
{
    public static Config Load(string yaml) =>
        new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build().Deserialize<Config>(yaml);

    /// <summary>Role and content of each message.</summary>
    public static List<(string Role, string Content)> Render(string template, IReadOnlyDictionary<string, string> arguments, bool encodes)
    {
        var values = arguments.ToDictionary(a => a.Key, a => encodes ? HttpUtility.HtmlEncode(a.Value) : a.Value);
        var rendered = WebUtility.HtmlDecode(Handlebars.Create().Compile(template)(values).Trim());
        var document = new XmlDocument { PreserveWhitespace = true };
        document.LoadXml($"<root>{rendered}</root>");
        return [.. document.DocumentElement!.ChildNodes.OfType<XmlElement>()
            .Where(e => e.Name == "message" && e.HasAttribute("role") && e.InnerXml.Trim().Length > 0)
            .Select(e => (e.GetAttribute("role"), HttpUtility.HtmlDecode(e.InnerXml.Trim())))];
    }

    internal sealed class Config
    {
        public string? Name { get; set; }

        public string? Description { get; set; }

        public string TemplateFormat { get; set; } = "semantic-kernel";

        public string Template { get; set; } = string.Empty;

        public List<Input> InputVariables { get; set; } = [];

        public Output? OutputVariable { get; set; }

        public Dictionary<string, Dictionary<string, object>> ExecutionSettings { get; set; } = [];

        public bool AllowDangerouslySetContent { get; set; }
    }

    internal sealed class Input
    {
        public string Name { get; set; } = string.Empty;

        public string? Description { get; set; }

        public object? Default { get; set; }

        public bool IsRequired { get; set; } = true;

        public string? JsonSchema { get; set; }

        public bool AllowDangerouslySetContent { get; set; }

        public object? Sample { get; set; }
    }

    internal sealed class Output
    {
        public string? Description { get; set; }

        public string? JsonSchema { get; set; }
    }
}
