using BriefBot.KernelMemory.Ledger;
using BriefBot.KernelMemory.Records;
using BriefBot.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BriefBot.KernelMemory.InProcess;

/// <summary>Puts Kernel Memory in this process in the place of the embedded memory.</summary>
public static class InProcessServices
{
    /// <summary>
    /// With <c>Memory:Provider</c> KernelMemoryInProcess, articles are kept there from here on; otherwise nothing changes.
    /// Comes after <see cref="KernelMemoryServices.AddKernelMemory"/>.
    /// </summary>
    public static IServiceCollection AddKernelMemoryInProcess(this IServiceCollection services, IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (!Enum.TryParse<MemoryProvider>(settings[$"{MemoryOptions.Section}:{nameof(MemoryOptions.Provider)}"], ignoreCase: true, out var provider)
            || provider != MemoryProvider.KernelMemoryInProcess)
        {
            return services;
        }

        services.AddSingleton(RecordDatabase.Layout);
        services.AddSingleton(provider => new BriefBotMemoryDb(
            provider.GetRequiredService<IOptions<DataOptions>>().Value.Directory, provider.GetRequiredService<TimeProvider>()));

        // A ledger of its own: that of a service would say that everything was uploaded.
        return services.AddKernelArticleMemory<InProcessMemory>(LedgerDatabase.Layout with { FileName = "kernel-memory-in-process.db", ApplicationId = 0x42724B69 });
    }
}
