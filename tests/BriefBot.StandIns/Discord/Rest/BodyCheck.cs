using System.Text.Json;

namespace BriefBot.StandIns.Discord.Rest;

/// <summary>Checks a body by the documented limits and, where it is at hand, by the official schema.</summary>
internal sealed class BodyCheck(ViolationLog violations)
{
    internal IReadOnlyList<BodyProblem> Check(RouteInfo route, RestCall call)
    {
        var problems = new List<BodyProblem>();
        switch (route.BucketName)
        {
            case "callback":
                CheckCallback(call, problems);
                break;
            case "post" or "edit" or "webhook" when call.Method is "POST" or "PATCH":
                problems.AddRange(BodyRules.CheckMessage(call.Json, string.Empty));
                break;
            case "thread" or "thread-from":
                if (TextLength.Of(call.Json, "name") is 0 or > 100)
                {
                    problems.Add(new("name", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length."));
                }

                break;
            default:
                break;
        }

        foreach (var problem in problems)
        {
            violations.Add(route.Name, problem.Path, $"{problem.Code}: {problem.Message}");
        }

        return problems;
    }

    private static void CheckCallback(RestCall call, List<BodyProblem> problems)
    {
        if (call.Json.ValueKind != JsonValueKind.Object || !call.Json.TryGetProperty("type", out var type)
            || type.ValueKind != JsonValueKind.Number || !type.TryGetInt32(out var number))
        {
            problems.Add(new("type", "BASE_TYPE_REQUIRED", "This field is required"));
            return;
        }

        if (!call.Json.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        if (number == 8 && data.TryGetProperty("choices", out var choices) && choices.ValueKind == JsonValueKind.Array)
        {
            problems.AddRange(ChoiceRules.Check(choices, "data.choices"));
            if (choices.GetArrayLength() > 25)
            {
                problems.Add(new("data.choices", "BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length."));
            }
        }
        else
        {
            problems.AddRange(BodyRules.CheckMessage(data, "data."));
        }
    }
}
