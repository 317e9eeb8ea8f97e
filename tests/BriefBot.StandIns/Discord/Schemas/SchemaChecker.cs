using System.Text.Json;
using BriefBot.StandIns.Discord.Rest;

namespace BriefBot.StandIns.Discord.Schemas;

/// <summary>Compares a body with a compiled schema, and says what does not fit in Discord's words.</summary>
/// <remarks>The keywords of JSON Schema 2020-12 that Discord's document uses; <see cref="SchemaCompiler"/> refuses others.</remarks>
internal static class SchemaChecker
{
    /// <summary>Whether a body fits.</summary>
    /// <param name="node">The schema.</param>
    /// <param name="value">The body.</param>
    /// <param name="path">Where it stands, for the problems.</param>
    /// <param name="problems">Where the problems go; null stops at the first.</param>
    internal static bool Check(SchemaNode node, JsonElement value, string path, List<BodyProblem>? problems)
    {
        var fits = true;
        if (node.Reference is { } reference)
        {
            fits = Check(reference, value, path, problems);
        }

        if (node.Types != JsonTypes.None && (TypeOf(value) & node.Types) == 0)
        {
            return Report(problems, path, "BASE_TYPE_INVALID", $"Must be {node.Types}, is {value.ValueKind}.");
        }

        if (node.Enum is { } allowed && !allowed.Any(one => JsonElement.DeepEquals(one, value)))
        {
            return Report(problems, path, "BASE_TYPE_CHOICES", $"Value must be one of {string.Join(", ", allowed)}.");
        }

        if (!fits && problems is null)
        {
            return false;
        }

        fits &= value.ValueKind switch
        {
            JsonValueKind.String => CheckText(node, value, path, problems),
            JsonValueKind.Number => CheckNumber(node, value, path, problems),
            JsonValueKind.Array => CheckArray(node, value, path, problems),
            JsonValueKind.Object => CheckObject(node, value, path, problems),
            _ => true,
        };
        return (fits || problems is not null) && CheckBranches(node, value, path, problems) && fits;
    }

    internal static JsonTypes TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => JsonTypes.Null,
        JsonValueKind.True or JsonValueKind.False => JsonTypes.Boolean,
        JsonValueKind.String => JsonTypes.String,
        JsonValueKind.Array => JsonTypes.Array,
        JsonValueKind.Object => JsonTypes.Object,
        JsonValueKind.Number when value.TryGetInt64(out _) || (value.TryGetDouble(out var number) && number == Math.Floor(number)) => JsonTypes.Integer,
        JsonValueKind.Number => JsonTypes.Number,
        _ => JsonTypes.None,
    };

    private static bool CheckText(SchemaNode node, JsonElement value, string path, List<BodyProblem>? problems)
    {
        if (node.MinLength is null && node.MaxLength is null && node.Pattern is null && node.Format is null)
        {
            return true;
        }

        var text = value.GetString()!;
        var length = TextLength.Of(text);
        if (length < node.MinLength || length > node.MaxLength)
        {
            return Report(problems, path, "BASE_TYPE_BAD_LENGTH", $"Must be between {node.MinLength ?? 0} and {node.MaxLength} in length.");
        }

        if (node.Pattern is { } pattern && !pattern.IsMatch(text))
        {
            return Report(problems, path, "STRING_TYPE_REGEX", $"String value did not match validation regex {pattern}.");
        }

        return CheckFormat(node, value, path, problems);
    }

    private static bool CheckNumber(SchemaNode node, JsonElement value, string path, List<BodyProblem>? problems)
    {
        var number = value.GetDouble();
        if (number < node.Minimum || number > node.Maximum)
        {
            return Report(problems, path, "NUMBER_TYPE_RANGE", $"int value should be between {node.Minimum} and {node.Maximum}.");
        }

        return CheckFormat(node, value, path, problems);
    }

    private static bool CheckFormat(SchemaNode node, JsonElement value, string path, List<BodyProblem>? problems) =>
        node.Format is not { } format || Formats.Fits(format, value)
        || Report(problems, path, "BASE_TYPE_FORMAT", $"Not a well formed {format}.");

    private static bool CheckArray(SchemaNode node, JsonElement value, string path, List<BodyProblem>? problems)
    {
        var (fits, length) = (true, value.GetArrayLength());
        if (length < node.MinItems || length > node.MaxItems)
        {
            fits = Report(problems, path, "BASE_TYPE_BAD_LENGTH", $"Must be between {node.MinItems ?? 0} and {node.MaxItems} in length.");
        }

        if (node.UniqueItems && length > 1 && !AreUnique(value))
        {
            fits = Report(problems, path, "SET_TYPE_ALREADY_CONTAINS_VALUE", "The set already contains this value");
        }

        if (node.Items is { } items)
        {
            var index = 0;
            foreach (var item in value.EnumerateArray())
            {
                fits &= Check(items, item, problems is null ? path : Join(path, $"{index++}"), problems);
                if (!fits && problems is null)
                {
                    return false;
                }
            }
        }

        return fits;
    }

    private static bool CheckObject(SchemaNode node, JsonElement value, string path, List<BodyProblem>? problems)
    {
        var fits = true;
        foreach (var name in node.Required)
        {
            if (!value.TryGetProperty(name, out _))
            {
                fits = Report(problems, Join(path, name), "BASE_TYPE_REQUIRED", "This field is required");
            }
        }

        if (node.Properties is null && node.AdditionalProperties is null && !node.ForbidsAdditionalProperties
            && node.MinProperties is null && node.MaxProperties is null)
        {
            return fits;
        }

        var count = 0;
        foreach (var property in value.EnumerateObject())
        {
            count++;
            SchemaNode? known = null;
            var isNamed = node.Properties?.TryGetValue(property.Name, out known) ?? false;
            if (!isNamed && node.ForbidsAdditionalProperties)
            {
                fits = Report(problems, Join(path, property.Name), "BASE_TYPE_UNKNOWN", "This field is not known");
            }
            else if ((known ?? node.AdditionalProperties) is { } schema)
            {
                fits &= Check(schema, property.Value, problems is null ? path : Join(path, property.Name), problems);
            }

            if (!fits && problems is null)
            {
                return false;
            }
        }

        return count < node.MinProperties || count > node.MaxProperties
            ? Report(problems, path, "BASE_TYPE_BAD_LENGTH", $"Must hold between {node.MinProperties ?? 0} and {node.MaxProperties} entries.")
            : fits;
    }

    private static bool CheckBranches(SchemaNode node, JsonElement value, string path, List<BodyProblem>? problems)
    {
        var fits = true;
        foreach (var branch in node.AllOf)
        {
            fits &= Check(branch, value, path, problems);
        }

        if (node.AnyOf is { } any && !any.Any(branch => Check(branch, value, path, null)))
        {
            fits = ReportNearest(any, value, path, problems);
        }

        if (node.OneOf is { } one)
        {
            var matches = one.Count(branch => Check(branch, value, path, null));
            if (matches == 0)
            {
                fits = ReportNearest(one, value, path, problems);
            }
            else if (matches > 1)
            {
                fits = Report(problems, path, "UNION_TYPE_CHOICES", "Fits more than one of what it may be.");
            }
        }

        return fits;
    }

    // The branch with the fewest problems is most likely the one that was meant.
    private static bool ReportNearest(IReadOnlyList<SchemaNode> branches, JsonElement value, string path, List<BodyProblem>? problems)
    {
        if (problems is null)
        {
            return false;
        }

        List<BodyProblem>? nearest = null;
        foreach (var branch in branches)
        {
            var found = new List<BodyProblem>();
            Check(branch, value, path, found);
            nearest = nearest is null || found.Count < nearest.Count || (found.Count == nearest.Count && Depth(found) > Depth(nearest)) ? found : nearest;
        }

        problems.AddRange(nearest!);
        return false;
    }

    private static int Depth(List<BodyProblem> problems) => problems.Sum(problem => problem.Path.Length);

    private static bool AreUnique(JsonElement array)
    {
        var items = array.EnumerateArray().ToList();
        return !items.Where((item, index) => items.Take(index).Any(earlier => JsonElement.DeepEquals(earlier, item))).Any();
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static bool Report(List<BodyProblem>? problems, string path, string code, string message)
    {
        problems?.Add(new BodyProblem(path, code, message));
        return false;
    }
}
