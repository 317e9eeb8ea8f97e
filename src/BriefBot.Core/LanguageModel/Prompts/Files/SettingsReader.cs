namespace BriefBot.LanguageModel.Prompts.Files;

/// <summary>Reads <c>execution_settings</c>: "default" as Semantic Kernel knows it, "briefbot" with keys of our own.</summary>
/// <remarks>Semantic Kernel sends each service its own settings, so ours never reach a service that does not know them.</remarks>
internal static class SettingsReader
{
    private const string Default = "default";
    private const string Own = "briefbot";
    private const string Where = "execution_settings." + Own;
    private static readonly string[] OwnKeys = ["schema_name", "schema"];
    private static readonly string[] DefaultKeys = ["model_id", "temperature", "top_p", "max_tokens", "seed", "response_format"];

    /// <summary>The settings; those for other services are left to Semantic Kernel.</summary>
    /// <param name="services">The mapping of services; null when the file has none.</param>
    /// <param name="report">Takes each problem with its line.</param>
    public static PromptSettings Read(YamlFields? services, Action<int, string> report)
    {
        if (services is null)
        {
            return new PromptSettings();
        }

        var all = services.Keys.ToDictionary(id => id, id => services.Mapping(id, "execution_settings." + id, id == Own ? OwnKeys : null));
        foreach (var fields in all.Values.OfType<YamlFields>().Where(fields => fields.Keys.Contains("function_choice_behavior")))
        {
            report(fields.LineOf("function_choice_behavior"), "the model has no tools: remove \"function_choice_behavior\"");
        }

        var schema = all.GetValueOrDefault(Own) is { } own ? Schema(own, report) : null;
        return all.GetValueOrDefault(Default) is not { } settings
            ? new PromptSettings { Schema = schema }
            : new PromptSettings
            {
                ModelId = settings.Text("model_id"),
                Temperature = settings.Number("temperature", 0f, 2f),
                TopP = settings.Number("top_p", 0f, 1f),
                MaxTokens = settings.Number("max_tokens", 1, 1_000_000),
                Seed = settings.Number("seed", 0L, long.MaxValue),
                IsJson = IsJson(settings, report),
                Schema = schema,
                Other = settings.Keys.Except([.. DefaultKeys, "function_choice_behavior"])
                    .Select(key => KeyValuePair.Create(key, settings.Text(key))).Where(o => o.Value is not null).ToDictionary(o => o.Key, o => o.Value!),
            };
    }

    private static bool IsJson(YamlFields settings, Action<int, string> report)
    {
        var format = settings.Text("response_format");
        if (format is not (null or "text" or "json_object"))
        {
            report(settings.LineOf("response_format"), $"there is no response format \"{format}\": write json_object or text; a schema goes under {Where}.schema");
        }

        return format == "json_object";
    }

    private static PromptSchema? Schema(YamlFields own, Action<int, string> report)
    {
        var (name, schema) = (own.Text("schema_name"), own.Text("schema"));
        if (name is null || schema is null)
        {
            report(own.Line, $"{Where} needs both schema_name and schema");
            return null;
        }

        var isName = name.Length is > 0 and <= 64 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');
        if (!isName)
        {
            report(own.LineOf("schema_name"), $"\"{name}\" is no schema name: letters, digits, _ and -, 64 at most");
        }

        return PromptJson.Read(schema, own.Scalar("schema")!, report) is { } json && isName ? new PromptSchema(name, json) : null;
    }
}
