using BriefBot.Chat.Commands;
using BriefBot.Memory.Embeddings;
using Microsoft.Extensions.Configuration;

namespace BriefBot.Settings;

/// <summary>Finds every problem in the settings at once, each with the setting's full name and the fix.</summary>
internal static class SettingsCheck
{
    public static IEnumerable<string> ProblemsOf(IConfigurationRoot settings, Func<IConfigurationProvider, string> nameOf)
    {
        foreach (var (name, value) in settings.AsEnumerable().OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase))
        {
            var setting = SettingsCatalog.All.FirstOrDefault(known => known.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (setting is null && !string.IsNullOrEmpty(value))
            {
                var nearest = NearestName.To(name, SettingsCatalog.All.Select(known => known.Name));
                yield return $"{name} ({Origin(settings, name, nameOf)}) is not a setting; did you mean {nearest}? "
                    + "appsettings.example.json holds all.";
            }
            else if (setting is not null && !setting.Accepts(value ?? string.Empty))
            {
                yield return $"{setting.Name} ({Origin(settings, name, nameOf)}) {What(setting, value)}; it takes {setting.Allowed}, "
                    + $"and is {Shown(setting.Default)} unless set.";
            }
        }

        const string endpoint = $"{EmbeddingOptions.Section}:{nameof(EmbeddingOptions.Endpoint)}";
        const string model = $"{EmbeddingOptions.Section}:{nameof(EmbeddingOptions.Model)}";
        if (!string.IsNullOrEmpty(settings[endpoint]) && string.IsNullOrWhiteSpace(settings[model]))
        {
            yield return $"{model} is not set, and {endpoint} needs it; it takes the name of an embedding model there, such as text-embedding-3-small.";
        }
    }

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
