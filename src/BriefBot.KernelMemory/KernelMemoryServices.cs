using BriefBot.Chat.Status;
using BriefBot.KernelMemory.Ledger;
using BriefBot.KernelMemory.Service;
using BriefBot.KernelMemory.Uploading;
using BriefBot.Memory;
using BriefBot.Memory.Sqlite;
using BriefBot.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BriefBot.KernelMemory;

/// <summary>Puts a Kernel Memory service in the place of the embedded memory.</summary>
public static class KernelMemoryServices
{
    /// <summary>
    /// With <c>Memory:Provider</c> KernelMemory, articles are kept in that service from here on; otherwise nothing changes.
    /// Comes after <see cref="MemoryServices.AddArticleMemory"/>.
    /// </summary>
    public static IServiceCollection AddKernelMemory(this IServiceCollection services, IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var section = settings.GetSection(MemoryOptions.Section);
        services.Configure<MemoryOptions>(section);
        if (!Enum.TryParse<MemoryProvider>(section[nameof(MemoryOptions.Provider)], ignoreCase: true, out var provider)
            || provider != MemoryProvider.KernelMemory)
        {
            return services;
        }

        return services.AddKernelArticleMemory<ServiceClient>(LedgerDatabase.Layout);
    }

    /// <summary>Puts a memory in the place of the embedded one that keeps its articles in the service that is named, and its ledger in a file of its own.</summary>
    internal static IServiceCollection AddKernelArticleMemory<TService>(this IServiceCollection services, DatabaseLayout ledger)
        where TService : class, IMemoryService
    {
        services.Replace(ServiceDescriptor.Singleton(
            provider => SqliteDatabase.OpenWhenNeeded(ledger, provider.GetRequiredService<IOptions<DataOptions>>())));
        services.Replace(ServiceDescriptor.Singleton<IArticleMemory, KernelArticleMemory>());
        services.AddSingleton(ledger);
        services.AddSingleton<SqliteArticleMemory>();
        services.AddSingleton<UploadLedger>();
        services.AddSingleton<IMemoryService, TService>();
        services.AddSingleton<Uploader>();
        services.AddSingleton<IKernelMemoryCheck, KernelMemoryCheck>();
        services.AddSingleton<IStatusSource, UploadStatus>();
        services.AddHostedService<UploadService>();
        return services;
    }
}
