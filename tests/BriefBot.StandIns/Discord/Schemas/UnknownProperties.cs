using System.Text.Json;

namespace BriefBot.StandIns.Discord.Schemas;

/// <summary>Finds properties that no schema names: Discord overlooks them, so they are a client's silent mistake.</summary>
internal static class UnknownProperties
{
    internal static IEnumerable<string> Find(SchemaNode schema, JsonElement value) => Find([schema], value, string.Empty);

    private static IEnumerable<string> Find(IEnumerable<SchemaNode> schemas, JsonElement value, string path)
    {
        if (value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
        {
            yield break;
        }

        var applicable = schemas.SelectMany(schema => Applicable(schema, value)).ToList();
        if (value.ValueKind == JsonValueKind.Array)
        {
            var items = applicable.Select(schema => schema.Items).OfType<SchemaNode>().ToList();
            var index = 0;
            foreach (var item in value.EnumerateArray())
            {
                foreach (var found in Find(items, item, $"{path}.{index++}"))
                {
                    yield return found;
                }
            }

            yield break;
        }

        // A schema that names nothing says nothing about what may be there.
        var isOpen = !applicable.Any(schema => schema.Properties is not null);
        foreach (var property in value.EnumerateObject())
        {
            var children = applicable
                .Select(schema => schema.Properties?.GetValueOrDefault(property.Name) ?? schema.AdditionalProperties).OfType<SchemaNode>().ToList();
            if (children.Count == 0 && !isOpen)
            {
                yield return $"{path}.{property.Name}".TrimStart('.');
            }

            foreach (var found in Find(children, property.Value, $"{path}.{property.Name}"))
            {
                yield return found;
            }
        }
    }

    private static IEnumerable<SchemaNode> Applicable(SchemaNode schema, JsonElement value)
    {
        var inner = schema.AllOf
            .Concat((schema.AnyOf ?? []).Where(branch => SchemaChecker.Check(branch, value, string.Empty, null)))
            .Concat((schema.OneOf ?? []).Where(branch => SchemaChecker.Check(branch, value, string.Empty, null)));
        return (schema.Reference is { } reference ? inner.Append(reference) : inner)
            .SelectMany(branch => Applicable(branch, value)).Prepend(schema);
    }
}
