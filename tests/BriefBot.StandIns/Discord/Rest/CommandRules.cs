using System.Text.Json;
using System.Text.RegularExpressions;

namespace BriefBot.StandIns.Discord.Rest;

/// <summary>The documented limits of commands, whether the official schema has them or not.</summary>
/// <remarks>Source: Discord's developer documentation, "Application Commands".</remarks>
internal static partial class CommandRules
{
    private const int MostChatInput = 100;
    private const int MostMenu = 15;
    private const int MostCharacters = 8000;
    private const int MostOptions = 25;
    private const int MostChoices = 25;

    private static readonly HashSet<string> Locales =
    [
        "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR", "ro", "fi",
        "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko", "ar", "he",
    ];

    internal static IEnumerable<BodyProblem> Check(JsonElement commands, bool isGuild)
    {
        if (commands.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        if (commands.ValueKind != JsonValueKind.Array)
        {
            return [new(string.Empty, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType")];
        }

        var problems = new List<BodyProblem>();
        var index = 0;
        var names = new HashSet<(int, string)>();
        foreach (var command in commands.EnumerateArray())
        {
            var path = $"{index++}";
            if (command.ValueKind != JsonValueKind.Object || !command.TryGetProperty("name", out var name) || name.ValueKind != JsonValueKind.String)
            {
                problems.Add(new($"{path}.name", "BASE_TYPE_REQUIRED", "This field is required"));
                continue;
            }

            var type = command.TryGetProperty("type", out var given) && given.ValueKind == JsonValueKind.Number && given.TryGetInt32(out var number) ? number : 1;
            CheckCommand(command, type, path, isGuild, problems);
            if (!names.Add((type, name.GetString()!)))
            {
                problems.Add(new($"{path}.name", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique"));
            }
        }

        foreach (var group in names.CountBy(one => one.Item1).Where(one => one.Value > (one.Key == 1 ? MostChatInput : MostMenu)))
        {
            problems.Add(new(string.Empty, "APPLICATION_COMMANDS_MAX", $"Too many commands of type {group.Key}"));
        }

        return problems;
    }

    private static void CheckCommand(JsonElement command, int type, string path, bool isGuild, List<BodyProblem> problems)
    {
        if (type == 1)
        {
            CheckNames(command, path, problems);
            CheckOptions(command, path, problems, depth: 0);
        }

        if (isGuild && (Has(command, "contexts") || Has(command, "integration_types")))
        {
            problems.Add(new($"{path}.contexts", "APPLICATION_COMMAND_GUILD_CONTEXTS", "contexts and integration_types are for global commands only"));
        }

        if (Characters(command) > MostCharacters)
        {
            problems.Add(new(path, "APPLICATION_COMMAND_TOO_LARGE", $"Command exceeds maximum size ({MostCharacters})"));
        }
    }

    private static void CheckNames(JsonElement item, string path, List<BodyProblem> problems)
    {
        CheckName(item.GetProperty("name").GetString()!, $"{path}.name", problems);
        if (TextLength.Of(item, "description") is 0 or > 100)
        {
            problems.Add(new($"{path}.description", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length."));
        }

        foreach (var (locale, value) in Localizations(item, "name_localizations"))
        {
            CheckLocale(locale, $"{path}.name_localizations", problems);
            CheckName(value, $"{path}.name_localizations.{locale}", problems);
        }

        foreach (var (locale, value) in Localizations(item, "description_localizations"))
        {
            CheckLocale(locale, $"{path}.description_localizations", problems);
            if (TextLength.Of(value) is 0 or > 100)
            {
                problems.Add(new($"{path}.description_localizations.{locale}", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length."));
            }
        }
    }

    private static void CheckName(string name, string path, List<BodyProblem> problems)
    {
        // Lower case wherever the letter has one.
        if (!NamePattern().IsMatch(name) || name.Any(char.IsUpper))
        {
            problems.Add(new(path, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid"));
        }
    }

    private static void CheckLocale(string locale, string path, List<BodyProblem> problems)
    {
        if (!Locales.Contains(locale))
        {
            problems.Add(new($"{path}.{locale}", "ENUM_TYPE_COERCE", $"Value \"{locale}\" is not a valid locale."));
        }
    }

    private static void CheckOptions(JsonElement parent, string path, List<BodyProblem> problems, int depth)
    {
        if (!Has(parent, "options"))
        {
            return;
        }

        var options = parent.GetProperty("options");
        if (options.GetArrayLength() > MostOptions || depth > 2)
        {
            problems.Add(new($"{path}.options", "BASE_TYPE_MAX_LENGTH", $"Must be {MostOptions} or fewer in length."));
        }

        var names = new HashSet<string>();
        var (index, wasOptional) = (0, false);
        foreach (var option in options.EnumerateArray())
        {
            var place = $"{path}.options.{index++}";
            if (!Has(option, "name") || !Has(option, "type"))
            {
                problems.Add(new($"{place}.name", "BASE_TYPE_REQUIRED", "This field is required"));
                continue;
            }

            CheckNames(option, place, problems);
            if (!names.Add(option.GetProperty("name").GetString()!))
            {
                problems.Add(new($"{place}.name", "APPLICATION_COMMAND_OPTIONS_NAME_INVALID", "Option names must be unique"));
            }

            var isRequired = option.TryGetProperty("required", out var required) && required.ValueKind == JsonValueKind.True;
            if (isRequired && wasOptional)
            {
                problems.Add(new(place, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                    "Required options must be placed before non-required options"));
            }

            wasOptional |= !isRequired;
            CheckChoices(option, place, problems);
            CheckOptions(option, place, problems, depth + 1);
        }
    }

    private static void CheckChoices(JsonElement option, string path, List<BodyProblem> problems)
    {
        if (!Has(option, "choices"))
        {
            return;
        }

        var choices = option.GetProperty("choices");
        if (choices.GetArrayLength() > MostChoices)
        {
            problems.Add(new($"{path}.choices", "BASE_TYPE_MAX_LENGTH", $"Must be {MostChoices} or fewer in length."));
        }

        if (option.TryGetProperty("autocomplete", out var autocomplete) && autocomplete.ValueKind == JsonValueKind.True && choices.GetArrayLength() > 0)
        {
            problems.Add(new($"{path}.autocomplete", "APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE", "Choices and autocomplete exclude each other"));
        }

        problems.AddRange(ChoiceRules.Check(choices, $"{path}.choices"));
    }

    // Of texts with localizations, the longest counts.
    private static int Characters(JsonElement item) =>
        Longest(item, "name") + Longest(item, "description")
        + (Has(item, "choices") ? item.GetProperty("choices").EnumerateArray().Sum(choice => Longest(choice, "name") + TextLength.Of(choice, "value")) : 0)
        + (Has(item, "options") ? item.GetProperty("options").EnumerateArray().Sum(Characters) : 0);

    private static int Longest(JsonElement item, string name) => Localizations(item, $"{name}_localizations")
        .Select(one => TextLength.Of(one.Value)).Append(TextLength.Of(item, name)).Max();

    private static IEnumerable<(string Locale, string Value)> Localizations(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var all) && all.ValueKind == JsonValueKind.Object
            ? all.EnumerateObject().Select(one => (one.Name, one.Value.ToString()))
            : [];

    private static bool Has(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null;

    // The documentation's ^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$: the two scripts are given by their blocks here.
    [GeneratedRegex(@"^[-_'\p{L}\p{N}\u0900-\u097F\uA8E0-\uA8FF\u0E00-\u0E3A\u0E40-\u0E5B]{1,32}$")]
    private static partial Regex NamePattern();
}
