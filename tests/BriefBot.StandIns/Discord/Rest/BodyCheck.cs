using System.Text.Json;
using BriefBot.StandIns.Discord.Schemas;

namespace BriefBot.StandIns.Discord.Rest;

/// <summary>Checks a body by the documented limits and, where it is at hand, by the official schema.</summary>
internal sealed class BodyCheck(OpenApiFile? openApi, ViolationLog violations)
{
    internal IReadOnlyList<BodyProblem> Check(RouteInfo route, RestCall call)
    {
        var problems = CheckSchema(route, call);
        if (problems.Count == 0)
        {
            try
            {
                CheckLimits(route, call, problems);
            }
            catch (InvalidOperationException)
            {
                // Without the schema at hand, a value of the wrong kind shows only here.
                problems.Add(new(string.Empty, "BASE_TYPE_INVALID", "A value is of the wrong kind."));
            }
        }

        foreach (var problem in problems)
        {
            violations.Add(route.Name, problem.Path, $"{problem.Code}: {problem.Message}");
        }

        return problems;
    }

    private List<BodyProblem> CheckSchema(RouteInfo route, RestCall call)
    {
        var problems = new List<BodyProblem>();
        if (openApi?.Body(route.Name) is not { } schema)
        {
            return problems;
        }

        if (call.Json.ValueKind == JsonValueKind.Undefined)
        {
            if (call.Files.Count == 0)
            {
                problems.Add(new(string.Empty, "BASE_TYPE_REQUIRED", "This route needs a body."));
            }

            return problems;
        }

        if (!SchemaChecker.Check(schema, call.Json, string.Empty, null))
        {
            SchemaChecker.Check(schema, call.Json, string.Empty, problems);
            return problems;
        }

        // Not refused, as Discord does not; but no client means it.
        foreach (var path in UnknownProperties.Find(schema, call.Json))
        {
            violations.Add(route.Name, path, "no such property");
        }

        return problems;
    }

    private static void CheckLimits(RouteInfo route, RestCall call, List<BodyProblem> problems)
    {
        switch (route.BucketName)
        {
            case "commands-put" or "guild-commands-put":
                problems.AddRange(CommandRules.Check(call.Json, isGuild: route.BucketName == "guild-commands-put"));
                break;
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
