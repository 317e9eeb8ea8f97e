using System.Globalization;
using BriefBot.Chat.Commands;
using BriefBot.Discord;
using BriefBot.Hosting;
using BriefBot.KernelMemory;
using BriefBot.LanguageModel;
using BriefBot.LanguageModel.Prompts;
using BriefBot.Memory.Embeddings;
using Microsoft.Extensions.Configuration;

namespace BriefBot.Settings;

/// <summary>Finds every problem in the settings at once, each with the setting's full name and the fix.</summary>
internal static class SettingsCheck
{
    /// <summary>The seconds that an answer needs beside the model's: for rewriting its question, finding and showing it.</summary>
    private const int ModelReserve = 5;

    private const string Memory = $"{MemoryOptions.Section}:{nameof(MemoryOptions.Provider)}";
    private const string Prompts = $"{PromptOptions.Section}:{nameof(PromptOptions.Engine)}";
    private const string Client = $"{DiscordOptions.Section}:{nameof(DiscordOptions.Client)}";

    public static IEnumerable<string> ProblemsOf(IConfigurationRoot settings, Func<IConfigurationProvider, string> nameOf)
    {
        foreach (var (name, value) in settings.AsEnumerable().OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase))
        {
            var setting = SettingsCatalog.Find(name);
            if (setting is null && !string.IsNullOrEmpty(value))
            {
                var nearest = NearestName.To(name, SettingsCatalog.All.Select(known => known.Name));
                yield return $"{name} ({Origin(settings, name, nameOf)}) is not a setting; did you mean {nearest}? "
                    + "appsettings.example.json holds all.";
            }
            else if (setting is not null && !setting.Accepts(value ?? string.Empty))
            {
                yield return $"{(setting.Name.Contains(SettingsCatalog.AnyEntry, StringComparison.Ordinal) ? name : setting.Name)} ({Origin(settings, name, nameOf)}) {What(setting, value)}; it takes {setting.Allowed}, "
                    + $"and is {Shown(setting.Default)} unless set.";
            }
        }

        foreach (var (section, example) in new[] { (EmbeddingOptions.Section, "an embedding model there, such as text-embedding-3-small"), (LanguageModelOptions.Section, "a chat model there, such as gpt-4.1-mini") })
        {
            if (!string.IsNullOrEmpty(settings[$"{section}:Endpoint"]) && string.IsNullOrWhiteSpace(settings[$"{section}:Model"]))
            {
                yield return $"{section}:Model is not set, and {section}:Endpoint needs it; it takes the name of {example}.";
            }
        }

        if (MemoryProblem(settings) is { } memory)
        {
            yield return memory;
        }

        foreach (var problem in new[]
        {
            Missing<MemoryProvider>(settings, Memory, MemoryProvider.KernelMemoryInProcess, OptionalAdapters.KernelMemory),
            Missing<PromptEngine>(settings, Prompts, PromptEngine.SemanticKernel, OptionalAdapters.SemanticKernel),
            Missing<DiscordClientKind>(settings, Client, DiscordClientKind.DiscordNet, OptionalAdapters.DiscordNet),
        }.OfType<string>())
        {
            yield return problem;
        }

        const string one = $"{LanguageModelOptions.Section}:{nameof(LanguageModelOptions.TimeoutSeconds)}";
        const string all = $"{LanguageModelOptions.Section}:{nameof(LanguageModelOptions.OverallSeconds)}";
        if (SecondsOf(settings, one) > SecondsOf(settings, all))
        {
            yield return $"{all} is {SecondsOf(settings, all)}, and {one} is {SecondsOf(settings, one)}; all tries together need at least the time of one.";
        }

        // Else users would be told that it took too long where they could have had the quotes.
        const string answer = $"{DiscordOptions.Section}:{nameof(DiscordOptions.AnswerSeconds)}";
        const string endpoint = $"{LanguageModelOptions.Section}:{nameof(LanguageModelOptions.Endpoint)}";
        const string token = $"{DiscordOptions.Section}:{nameof(DiscordOptions.Token)}";
        if (!string.IsNullOrEmpty(settings[endpoint]) && !string.IsNullOrEmpty(settings[token])
            && SecondsOf(settings, all) + ModelReserve > SecondsOf(settings, answer))
        {
            yield return $"{all} is {SecondsOf(settings, all)}, and {answer} is {SecondsOf(settings, answer)}; the latter must be at least {ModelReserve} more, "
                + "so that quotes can still be shown when the model does not answer.";
        }
    }

    /// <summary>What the chosen memory lacks; null when it lacks nothing.</summary>
    private static string? MemoryProblem(IConfigurationRoot settings)
    {
        const string endpoint = $"{MemoryOptions.Section}:{nameof(MemoryOptions.Endpoint)}";
        return Chosen<MemoryProvider>(settings, Memory) == MemoryProvider.KernelMemory && string.IsNullOrEmpty(settings[endpoint])
            ? $"{endpoint} is not set, and {Memory}={MemoryProvider.KernelMemory} needs it; it takes the address of a Kernel Memory service, such as http://localhost:9001."
            : null;
    }

    /// <summary>An adapter that is asked for and was not built in; null when all is well.</summary>
    private static string? Missing<T>(IConfigurationRoot settings, string setting, T value, OptionalAdapter adapter)
        where T : struct, Enum =>
        !adapter.IsBuiltIn && EqualityComparer<T?>.Default.Equals(Chosen<T>(settings, setting), value)
            ? $"{setting} is {value}, and this program was built without it; build it with -p:{adapter.Property}=true, or take "
                + $"{string.Join(" or ", Enum.GetValues<T>().Where(other => !other.Equals(value)))}."
            : null;

    private static T? Chosen<T>(IConfigurationRoot settings, string setting)
        where T : struct, Enum =>
        Enum.TryParse<T>(settings[setting], ignoreCase: true, out var chosen) ? chosen : null;

    /// <summary>A setting that takes seconds, or its default; 0 when it is unusable, which is told elsewhere.</summary>
    private static int SecondsOf(IConfigurationRoot settings, string name) =>
        (settings[name] ?? Shown(SettingsCatalog.All.First(known => known.Name == name).Default)) is var text
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : 0;

    private static string What(Setting setting, string? value) => setting.IsSecret ? "cannot be used" : $"is '{value}'";

    private static string Shown(object value) => value switch
    {
        bool yes => yes ? "true" : "false",
        "" => "empty",
        _ => $"{value}",
    };

    private static string Origin(IConfigurationRoot settings, string name, Func<IConfigurationProvider, string> nameOf)
    {
        var provider = settings.Providers.LastOrDefault(candidate => candidate.TryGet(name, out _));

        // Only the file can hold a null.
        return provider is null ? SettingsLoader.FileName : nameOf(provider);
    }
}
