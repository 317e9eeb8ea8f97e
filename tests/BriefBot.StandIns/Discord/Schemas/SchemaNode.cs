using System.Text.Json;
using System.Text.RegularExpressions;

namespace BriefBot.StandIns.Discord.Schemas;

/// <summary>A compiled schema: the keywords that are there, ready to be compared with.</summary>
internal sealed class SchemaNode
{
    /// <summary>The kinds of JSON that are allowed; none set means all.</summary>
    internal JsonTypes Types { get; set; }

    internal SchemaNode? Reference { get; set; }

    internal IReadOnlyList<JsonElement>? Enum { get; set; }

    internal Dictionary<string, SchemaNode>? Properties { get; set; }

    internal IReadOnlyList<string> Required { get; set; } = [];

    /// <summary>What properties that are not named must be; null allows anything.</summary>
    internal SchemaNode? AdditionalProperties { get; set; }

    internal bool ForbidsAdditionalProperties { get; set; }

    internal SchemaNode? Items { get; set; }

    internal IReadOnlyList<SchemaNode> AllOf { get; set; } = [];

    internal IReadOnlyList<SchemaNode>? AnyOf { get; set; }

    internal IReadOnlyList<SchemaNode>? OneOf { get; set; }

    internal double? Minimum { get; set; }

    internal double? Maximum { get; set; }

    internal int? MinLength { get; set; }

    internal int? MaxLength { get; set; }

    internal int? MinItems { get; set; }

    internal int? MaxItems { get; set; }

    internal int? MinProperties { get; set; }

    internal int? MaxProperties { get; set; }

    internal bool UniqueItems { get; set; }

    internal Regex? Pattern { get; set; }

    internal string? Format { get; set; }
}
