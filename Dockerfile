# Builds the one executable for the machine that will run it, and runs it as nobody on a root that is only read.
#   docker build -t fairytalebot .                                                 this machine
#   docker buildx build --platform linux/amd64,linux/arm64 -t fairytalebot .       both; the build itself is never emulated
ARG DOTNET=10.0

FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:${DOTNET} AS build
ARG TARGETARCH
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src/FairyTaleBot.Tales/*.csproj src/FairyTaleBot.Tales/
COPY src/FairyTaleBot.Engine/*.csproj src/FairyTaleBot.Engine/
COPY src/FairyTaleBot.Embedded/*.csproj src/FairyTaleBot.Embedded/
COPY src/FairyTaleBot.Adapters/*.csproj src/FairyTaleBot.Adapters/
COPY src/FairyTaleBot/*.csproj src/FairyTaleBot/
RUN dotnet restore src/FairyTaleBot -a ${TARGETARCH:-$(dpkg --print-architecture)}
COPY prompts prompts
COPY src src
RUN dotnet publish src/FairyTaleBot -c Release --no-restore --no-self-contained -a ${TARGETARCH:-$(dpkg --print-architecture)} -o /app \
 && mkdir /data

FROM mcr.microsoft.com/dotnet/aspnet:${DOTNET}
WORKDIR /app
COPY --from=build /app .
# 1654 is the user "app" of the base image: given as a number, Kubernetes can see that it is not root.
COPY --from=build --chown=1654:1654 /data /data
USER 1654
VOLUME /data
# Inside a container the loopback address reaches nobody; the room asks for a key when it listens beyond it.
ENV ASPNETCORE_URLS=http://0.0.0.0:5080 \
    Storage__Path=/data \
    DOTNET_EnableDiagnostics=0
EXPOSE 5080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["dotnet", "FairyTaleBot.dll", "health"]
ENTRYPOINT ["dotnet", "FairyTaleBot.dll"]
