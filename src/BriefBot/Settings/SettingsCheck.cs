using System.Globalization;
using BriefBot.Chat.Commands;
using BriefBot.Discord;
using BriefBot.KernelMemory;
using BriefBot.LanguageModel;
using BriefBot.Memory.Embeddings;
using Microsoft.Extensions.Configuration;

namespace BriefBot.Settings;

/// <summary>Finds every problem in the settings at once, each with the setting's full name and the fix.</summary>
internal static class SettingsCheck
{
    /// <summary>The seconds that an answer needs beside the model's: for rewriting its question, finding and showing it.</summary>
    private const int ModelReserve = 5;

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
        const string provider = $"{MemoryOptions.Section}:{nameof(MemoryOptions.Provider)}";
        const string endpoint = $"{MemoryOptions.Section}:{nameof(MemoryOptions.Endpoint)}";
        return Enum.TryParse<MemoryProvider>(settings[provider], ignoreCase: true, out var chosen) ? chosen switch
        {
            MemoryProvider.KernelMemory when string.IsNullOrEmpty(settings[endpoint]) =>
                $"{endpoint} is not set, and {provider}={chosen} needs it; it takes the address of a Kernel Memory service, such as http://localhost:9001.",
            MemoryProvider.KernelMemoryInProcess when !OptionalAdapters.HasKernelMemory =>
                $"{provider} is {chosen}, and this program was built without it; build it with -p:WithKernelMemory=true, or take SQLite or KernelMemory.",
            _ => null,
        } : null;
    }

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
