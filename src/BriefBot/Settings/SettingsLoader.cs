using BriefBot.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;

namespace BriefBot.Settings;

/// <summary>Reads the settings: <c>appsettings.json</c>, then environment variables, then the command line; the last one counts.</summary>
internal static class SettingsLoader
{
    public const string FileName = "appsettings.json";

    public const string EnvironmentPrefix = "BRIEFBOT__";

    /// <summary>Loads and checks the settings.</summary>
    /// <param name="workingDirectory">Where <c>appsettings.json</c> may lie.</param>
    /// <param name="assignments">What <c>--set</c> gave, each <c>Section:Name=value</c>.</param>
    /// <param name="dataDirectory">What <c>--data</c> gave; null when it was not given.</param>
    /// <exception cref="SettingsProblemsException">At least one setting is unknown or cannot have its value.</exception>
    public static IConfigurationRoot Load(string workingDirectory, IReadOnlyList<string> assignments, string? dataDirectory)
    {
        var problems = new List<string>();
        var commandLine = CommandLineSettings(assignments, dataDirectory, problems);
        var builder = new ConfigurationBuilder();
        if (FileSettings(Path.Combine(workingDirectory, FileName), problems) is { } file)
        {
            builder.AddConfiguration(file, shouldDisposeConfiguration: true);
        }

        var settings = builder
            .AddEnvironmentVariables(EnvironmentPrefix)
            .AddInMemoryCollection(commandLine)
            .Build();
        problems.AddRange(SettingsCheck.ProblemsOf(settings, NameOf));
        return problems.Count == 0 ? settings : throw new SettingsProblemsException(problems);
    }

    /// <summary>What the command line sets; of two values for one setting the last one counts.</summary>
    private static Dictionary<string, string?> CommandLineSettings(
        IReadOnlyList<string> assignments, string? dataDirectory, List<string> problems)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var assignment in assignments)
        {
            var equals = assignment.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
            {
                settings[assignment[..equals].Trim()] = assignment[(equals + 1)..].Trim();
            }
            else
            {
                // A secret that was written in the wrong form is still one.
                var secret = SettingsCatalog.All.FirstOrDefault(
                    known => known.IsSecret && assignment.Trim().StartsWith(known.Name, StringComparison.OrdinalIgnoreCase));
                problems.Add(
                    $"--set takes Section:Name=value, such as --set Starter:Index=false; '{secret?.Name ?? assignment}' is not of that form.");
            }
        }

        if (dataDirectory is not null)
        {
            settings[$"{DataOptions.Section}:{nameof(DataOptions.Directory)}"] = dataDirectory;
        }

        return settings;
    }

    // Read apart from the other sources, so that a broken file does not hide what is wrong with them.
    private static IConfigurationRoot? FileSettings(string path, List<string> problems)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using var content = File.OpenRead(path);
            return new ConfigurationBuilder().AddJsonStream(content).Build();
        }
        catch (Exception error) when (error is FormatException or InvalidDataException or System.Text.Json.JsonException)
        {
            var detail = error.InnerException?.Message ?? error.Message;
            problems.Add($"{FileName} is not valid JSON: {detail} Compare it with appsettings.example.json.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.Add($"{FileName} cannot be read: {error.Message}");
        }

        return null;
    }

    private static string NameOf(IConfigurationProvider provider) => provider switch
    {
        ChainedConfigurationProvider or JsonStreamConfigurationProvider => FileName,
        EnvironmentVariablesConfigurationProvider => "environment variable",
        _ => "command line",
    };
}
