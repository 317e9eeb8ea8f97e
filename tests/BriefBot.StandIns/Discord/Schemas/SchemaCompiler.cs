using System.Text.Json;
using System.Text.RegularExpressions;

namespace BriefBot.StandIns.Discord.Schemas;

/// <summary>Compiles the schemas of one document, each reference once. A keyword that it does not know is an error, not a gap.</summary>
internal sealed class SchemaCompiler(JsonElement document)
{
    private const string Prefix = "#/components/schemas/";

    private readonly Dictionary<string, SchemaNode> _byReference = [];

    internal SchemaNode Compile(JsonElement schema)
    {
        var node = new SchemaNode();
        Fill(node, schema);
        return node;
    }

    internal SchemaNode CompileReference(string reference)
    {
        if (_byReference.TryGetValue(reference, out var known))
        {
            return known;
        }

        if (!reference.StartsWith(Prefix, StringComparison.Ordinal))
        {
            throw new NotSupportedException($"reference {reference}");
        }

        // Kept before it is filled: components refer to themselves.
        var node = new SchemaNode();
        _byReference[reference] = node;
        Fill(node, document.GetProperty("components").GetProperty("schemas").GetProperty(reference[Prefix.Length..]));
        return node;
    }

    private void Fill(SchemaNode node, JsonElement schema)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            if (!FillStructure(node, keyword.Name, keyword.Value) && !FillLimit(node, keyword.Name, keyword.Value))
            {
                throw new NotSupportedException($"keyword {keyword.Name}");
            }
        }
    }

    private bool FillStructure(SchemaNode node, string keyword, JsonElement value)
    {
        switch (keyword)
        {
            case "type":
                node.Types = value.ValueKind == JsonValueKind.Array
                    ? value.EnumerateArray().Aggregate(JsonTypes.None, (types, one) => types | TypeOf(one))
                    : TypeOf(value);
                return true;
            case "$ref":
                node.Reference = CompileReference(value.GetString()!);
                return true;
            case "enum":
                node.Enum = [.. value.EnumerateArray()];
                return true;
            case "const":
                node.Enum = [value];
                return true;
            case "properties":
                node.Properties = value.EnumerateObject().ToDictionary(one => one.Name, one => CompileProperty(one.Name, one.Value));
                return true;
            case "additionalProperties":
                node.ForbidsAdditionalProperties = value.ValueKind == JsonValueKind.False;
                node.AdditionalProperties = value.ValueKind == JsonValueKind.Object ? Compile(value) : null;
                return true;
            case "required":
                node.Required = [.. value.EnumerateArray().Select(one => one.GetString()!)];
                return true;
            case "items":
                node.Items = Compile(value);
                return true;
            case "allOf":
                node.AllOf = [.. value.EnumerateArray().Select(Compile)];
                return true;
            case "anyOf":
                node.AnyOf = [.. value.EnumerateArray().Select(Compile)];
                return true;
            case "oneOf":
                node.OneOf = [.. value.EnumerateArray().Select(Compile)];
                return true;
            default:
                // Words for people, and two hints that change nothing for JSON bodies.
                return keyword is "title" or "description" or "contentEncoding" or "x-discord-union" or "default" or "deprecated";
        }
    }

    private static bool FillLimit(SchemaNode node, string keyword, JsonElement value)
    {
        switch (keyword)
        {
            case "minimum":
                node.Minimum = value.GetDouble();
                return true;
            case "maximum":
                node.Maximum = value.GetDouble();
                return true;
            case "minLength":
                node.MinLength = value.GetInt32();
                return true;
            case "maxLength":
                node.MaxLength = value.GetInt32();
                return true;
            case "minItems":
                node.MinItems = value.GetInt32();
                return true;
            case "maxItems":
                node.MaxItems = value.GetInt32();
                return true;
            case "minProperties":
                node.MinProperties = value.GetInt32();
                return true;
            case "maxProperties":
                node.MaxProperties = value.GetInt32();
                return true;
            case "uniqueItems":
                node.UniqueItems = value.GetBoolean();
                return true;
            case "pattern":
                node.Pattern = new Regex(value.GetString()!, RegexOptions.CultureInvariant | RegexOptions.ECMAScript);
                return true;
            case "format":
                node.Format = value.GetString();
                return Formats.IsKnown(node.Format!);
            default:
                return false;
        }
    }

    private SchemaNode CompileProperty(string name, JsonElement schema)
    {
        var node = Compile(schema);

        // The schema says integer, the documentation says a string of digits, and clients send it: Discord takes both.
        return name == "default_member_permissions"
            ? new SchemaNode { AnyOf = [node, new SchemaNode { Types = JsonTypes.String, Pattern = new Regex("^[0-9]{1,20}$") }] }
            : node;
    }

    private static JsonTypes TypeOf(JsonElement name) => name.GetString() switch
    {
        "null" => JsonTypes.Null,
        "boolean" => JsonTypes.Boolean,
        "integer" => JsonTypes.Integer,
        "number" => JsonTypes.Number | JsonTypes.Integer,
        "string" => JsonTypes.String,
        "array" => JsonTypes.Array,
        "object" => JsonTypes.Object,
        var other => throw new NotSupportedException($"type {other}"),
    };
}
