using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.Chat;
using BriefBot.Hosting;
using BriefBot.LanguageModel;
using BriefBot.Memory;
using BriefBot.SemanticKernel.Agents;
using BriefBot.Settings;
using BriefBot.Storage;
using BriefBot.Summaries;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;

namespace BriefBot.SemanticKernel.Tests.Worlds;

/// <summary>The starter articles, a kernel for other agents, and no language model unless one is set.</summary>
internal sealed class AgentWorld : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string _folder = Directory.CreateTempSubdirectory("briefbot-").FullName;

    private AgentWorld(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Append(new("Data:Directory", _folder))).Build();
        var services = new ServiceCollection()
            .AddSettings(configuration)
            .AddLogging()
            .AddArticles()
            .AddArticleMemory()
            .AddAnswers()
            .AddSummaries()
            .AddLanguageModel(configuration)
            .AddChat()
            .AddOptionalAdapters(configuration)
            .Configure<DataOptions>(data => data.Directory = _folder);
        var memory = services.Last(service => service.ServiceType == typeof(IArticleMemory));
        services.AddSingleton(provider => RewrittenMemory.Of((IArticleMemory)(memory.ImplementationFactory?.Invoke(provider)
            ?? ActivatorUtilities.CreateInstance(provider, memory.ImplementationType!)), () => IsRewritten));
        _services = services.BuildServiceProvider();
    }

    /// <summary>Whether the articles say something else by the time that quotes are read back.</summary>
    public bool IsRewritten { get; set; }

    public Kernel Kernel => Get<Kernel>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public static async Task<AgentWorld> StartAsync(params KeyValuePair<string, string?>[] settings)
    {
        var world = new AgentWorld(settings);
        await foreach (var _ in world.Get<IArticleIndexer>().IndexStarterArticlesAsync(TestContext.Current.CancellationToken))
        {
        }

        return world;
    }

    public async Task<AgentReply> InvokeAsync(string function, string name, object value, int? limit = null)
    {
        var arguments = new KernelArguments { [name] = value };
        if (limit is not null)
        {
            arguments["limit"] = limit;
        }

        return (await Kernel.InvokeAsync<AgentReply>(
            SemanticKernelServices.AgentPlugin, function, arguments, TestContext.Current.CancellationToken))!;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A memory whose texts can change behind the reader's back.</summary>
    [SuppressMessage("Performance", "CA1852", Justification = "A proxy derives from it.")]
    internal class RewrittenMemory : DispatchProxy
    {
        private IArticleMemory? _memory;
        private Func<bool>? _isRewritten;

        public static IArticleMemory Of(IArticleMemory memory, Func<bool> isRewritten)
        {
            var proxy = Create<IArticleMemory, RewrittenMemory>();
            ((RewrittenMemory)(object)proxy)._memory = memory;
            ((RewrittenMemory)(object)proxy)._isRewritten = isRewritten;
            return proxy;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
            targetMethod!.Name == nameof(IArticleMemory.ReadRangeAsync) && _isRewritten!()
                ? Task.FromResult<string?>("It was never so.")
                : targetMethod.Invoke(_memory, args);
    }
}
