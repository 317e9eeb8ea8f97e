using System.CommandLine;
using BriefBot.Hosting;
using BriefBot.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace BriefBot.CommandLine;

/// <summary>Gives a verb what it works with: checked settings and the bot's services, disposed when the verb ends.</summary>
internal sealed class VerbRunner(Streams streams, TimeProvider time, Action<IServiceCollection, IConfiguration> addServices)
{
    public Streams Streams { get; } = streams;

    public TimeProvider Time { get; } = time;

    /// <summary>Runs a verb's work with the services.</summary>
    /// <exception cref="SettingsProblemsException">The settings cannot be used.</exception>
    public Task<int> RunAsync(
        ParseResult parsed, Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken cancellationToken) =>
        RunAsync(parsed, dataDirectory: null, work, cancellationToken);

    /// <summary>Runs a verb's work with the services on a data directory of the verb's own.</summary>
    /// <exception cref="SettingsProblemsException">The settings cannot be used.</exception>
    public async Task<int> RunAsync(
        ParseResult parsed,
        string? dataDirectory,
        Func<IServiceProvider, CancellationToken, Task<int>> work,
        CancellationToken cancellationToken)
    {
        var settings = LoadSettings(parsed, dataDirectory);
        using var disposed = settings as IDisposable;
        await using var services = BuildServices(settings);
        return await work(services, cancellationToken);
    }

    /// <summary>Runs a verb's work with a host, which starts and stops what runs as long as the program does.</summary>
    /// <exception cref="SettingsProblemsException">The settings cannot be used.</exception>
    public async Task<int> RunHostAsync(
        ParseResult parsed, Func<IHost, CancellationToken, Task<int>> work, CancellationToken cancellationToken)
    {
        var settings = LoadSettings(parsed);
        using var disposed = settings as IDisposable;
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = DiscordRun.ShutdownTime);
        AddServices(builder.Services, settings);
        builder.Services.RemoveAll<IHostLifetime>().AddSingleton<IHostLifetime, TokenLifetime>();
        using var host = builder.Build();
        CheckOptions(host.Services);
        return await work(host, cancellationToken);
    }

    /// <summary>Loads and checks the settings that the command line asks for.</summary>
    /// <exception cref="SettingsProblemsException">The settings cannot be used.</exception>
    public IConfigurationRoot LoadSettings(ParseResult parsed, string? dataDirectory = null) => SettingsLoader.Load(
        Streams.WorkingDirectory,
        parsed.GetValue(CommonOptions.Set) ?? [],
        dataDirectory ?? parsed.GetValue(CommonOptions.Data));

    public ServiceProvider BuildServices(IConfiguration settings)
    {
        var services = new ServiceCollection();
        AddServices(services, settings);
        var provider = services.BuildServiceProvider();
        try
        {
            CheckOptions(provider);
            return provider;
        }
        catch
        {
            provider.Dispose();
            throw;
        }
    }

    private void AddServices(IServiceCollection services, IConfiguration settings)
    {
        services.AddSingleton(Streams);
        services.TryAddSingleton(Time);
        addServices(services, settings);
    }

    private static void CheckOptions(IServiceProvider provider)
    {
        try
        {
            provider.GetService<IStartupValidator>()?.Validate();
        }
        catch (Exception error) when (ProblemsOf(error) is { } problems)
        {
            throw new SettingsProblemsException(problems);
        }
    }

    // The rooms check their own settings too; what they find reads like what the settings' check finds.
    private static IReadOnlyList<string>? ProblemsOf(Exception error) => error switch
    {
        OptionsValidationException one => [.. one.Failures],
        AggregateException many when many.InnerExceptions.All(inner => inner is OptionsValidationException) =>
            [.. many.InnerExceptions.Cast<OptionsValidationException>().SelectMany(inner => inner.Failures)],
        _ => null,
    };
}
