using System.Text.Json;

namespace BriefBot.StandIns.Discord.Rest;

/// <summary>The limits of choices, registered or suggested.</summary>
internal static class ChoiceRules
{
    internal static IEnumerable<BodyProblem> Check(JsonElement choices, string path)
    {
        var index = 0;
        foreach (var choice in choices.EnumerateArray())
        {
            var place = $"{path}.{index++}";
            if (TextLength.Of(choice, "name") is 0 or > 100)
            {
                yield return new($"{place}.name", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
            }

            if (choice.ValueKind != JsonValueKind.Object || !choice.TryGetProperty("value", out _))
            {
                yield return new($"{place}.value", "BASE_TYPE_REQUIRED", "This field is required");
            }
            else if (TextLength.Of(choice, "value") > 100)
            {
                yield return new($"{place}.value", "BASE_TYPE_MAX_LENGTH", "Must be 100 or fewer in length.");
            }
        }
    }
}
