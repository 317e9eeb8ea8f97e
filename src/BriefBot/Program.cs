using BriefBot;
using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.Briefings;
using BriefBot.Chat;
using BriefBot.Embeddings;
using BriefBot.Fetching;
using BriefBot.Health;
using BriefBot.Hosting;
using BriefBot.KernelMemory;
using BriefBot.LanguageModel;
using BriefBot.Logs;
using BriefBot.Memory;
using BriefBot.Settings;
using BriefBot.Summaries;

using var stop = new StopSignals();

var program = new BriefBotProgram(Streams.OfProcess(), TimeProvider.System, (services, settings) => services
    .AddSettings(settings)
    .AddStandardErrorLog(settings)
    .AddArticles()
    .AddArticleMemory()
    .AddKernelMemory(settings)
    .AddEmbeddings(settings)
    .AddAnswers()
    .AddSummaries()
    .AddLanguageModel(settings)
    .AddChat()
    .AddBriefings(settings)
    .AddArrivals(settings)
    .AddDiscord(settings)
    .AddHealth()
    .AddOptionalAdapters(settings));

return await program.RunAsync(args, stop.Token);
